package care.quarterback.desk.worklist;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.spi.CalendarEntry.State;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.Appointment;
import care.quarterback.model.AppointmentStatus;
import care.quarterback.model.CareCase;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a calendar says: where and how, never who, why or with which doctor. */
final class CalendarWords {

    private static final String FEATURE = "calendar";

    private final Sentences sentences;

    CalendarWords(Sentences sentences) {
        this.sentences = sentences;
    }

    String of(String key, State state) {
        String words = sentences.of(FEATURE, key);
        return state == State.DONE ? sentences.of(FEATURE, "done", words) : words;
    }

    String visit(Appointment appointment) {
        return of(
                "visit." + appointment.getKind().name(),
                appointment.getStatus() == AppointmentStatus.FULFILLED ? State.DONE : State.STANDS);
    }

    /** The address; the name of a clinic would tell what it treats. */
    String place(Appointment appointment) {
        String office = appointment.getOffice() == null
                ? ""
                : CaseFacts.text(appointment.getOffice().getAddress());
        return office.isBlank() ? CaseFacts.text(appointment.getLocation()) : office;
    }

    String arrangements(Appointment appointment) {
        String length = appointment.getTime() == null ? "" : sentences.of(FEATURE, "length");
        return lines(Stream.of(
                said("arrival", appointment.getArrival()),
                said("link", appointment.getLink()),
                said("interpreter", appointment.getInterpreter()),
                said("mobility", appointment.getMobility()),
                length));
    }

    String telephone(String number) {
        return said("telephone", number);
    }

    String about(CareCase careCase, String more) {
        return lines(Stream.of(more, said("case", careCase.getNumber()), sentences.of(FEATURE, "look")));
    }

    private String said(String key, String value) {
        return CaseFacts.blank(value) ? "" : sentences.of(FEATURE, key, value.strip());
    }

    private static String lines(Stream<String> lines) {
        return lines.filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }
}
