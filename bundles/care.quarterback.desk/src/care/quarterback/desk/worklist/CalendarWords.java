package care.quarterback.desk.worklist;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.spi.CalendarEntry.State;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.Appointment;
import care.quarterback.model.AppointmentStatus;
import care.quarterback.model.CareCase;
import java.util.Objects;
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

    String visit(Appointment one) {
        return of(
                "visit." + one.getKind().name(),
                one.getStatus() == AppointmentStatus.FULFILLED ? State.DONE : State.STANDS);
    }

    /** The address; the name of a clinic would tell what it treats. */
    String place(Appointment one) {
        String office = one.getOffice() == null ? "" : text(one.getOffice().getAddress());
        return office.isBlank() ? text(one.getLocation()) : office;
    }

    String arrangements(Appointment one) {
        String length = one.getTime() == null ? "" : sentences.of(FEATURE, "length");
        return lines(Stream.of(
                said("arrival", one.getArrival()),
                said("link", one.getLink()),
                said("interpreter", one.getInterpreter()),
                said("mobility", one.getMobility()),
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

    private static String text(String value) {
        return Objects.toString(value, "").strip();
    }
}
