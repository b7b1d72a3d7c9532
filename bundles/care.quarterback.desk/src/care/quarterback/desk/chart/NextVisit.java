package care.quarterback.desk.chart;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.Appointment;
import care.quarterback.model.AppointmentStatus;
import care.quarterback.model.CareCase;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The visit that comes next, today's too. Immutable. @param time in the visit's own zone; empty when it isn't known */
public record NextVisit(LocalDate date, Optional<LocalTime> time) {

    /** The earliest that isn't cancelled; empty while none lies ahead. On the thread that owns the case. */
    public static Optional<NextVisit> of(CareCase careCase, LocalDate today) {
        return visits(careCase)
                .filter(each -> !each.getDate().isBefore(today))
                .findFirst()
                .map(each -> new NextVisit(each.getDate(), Optional.ofNullable(each.getTime())));
    }

    /** The latest of all visits. */
    static Optional<LocalDate> last(CareCase careCase) {
        List<Appointment> all = visits(careCase).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast().getDate());
    }

    private static Stream<Appointment> visits(CareCase careCase) {
        return CaseFacts.standing(careCase.getReferrals())
                .flatMap(each -> CaseFacts.standing(each.getAppointments()))
                .filter(each -> each.getDate() != null && each.getStatus() != AppointmentStatus.CANCELLED)
                .sorted(Comparator.comparing(Appointment::getDate)
                        .thenComparing(Appointment::getTime, Comparator.nullsLast(Comparator.naturalOrder())));
    }

    /** "Tue, Mar 31, 2026 at 10:00 AM"; without the time where it isn't known. */
    public String words(Sentences sentences) {
        return time.map(at -> sentences.of("chart", "visit.at", date, sentences.time(at)))
                .orElseGet(() -> sentences.date(date));
    }
}
