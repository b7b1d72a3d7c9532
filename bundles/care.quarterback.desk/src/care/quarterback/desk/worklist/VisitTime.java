package care.quarterback.desk.worklist;

import care.quarterback.core.spi.CalendarEntry.When;
import care.quarterback.model.Appointment;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

/** When a visit is, by the clock of the place where it is. */
final class VisitTime {

    /** Nobody says how long a visit takes: an hour is set aside. */
    private static final Duration HOUR = Duration.ofHours(1);

    private VisitTime() {}

    static When of(Appointment appointment) {
        if (appointment.getTime() == null) {
            return new When.Day(appointment.getDate());
        }
        Optional<ZoneId> zone = Stream.of(
                        Optional.ofNullable(appointment.getTimeZone()),
                        Optional.ofNullable(appointment.getOffice()).map(office -> office.getTimeZone()))
                .flatMap(Optional::stream)
                .flatMap(text -> zone(text).stream())
                .findFirst();
        return new When.Hour(appointment.getDate().atTime(appointment.getTime()), zone, HOUR);
    }

    static LocalDate day(When when) {
        return switch (when) {
            case When.Day day -> day.date();
            case When.Hour hour -> hour.local().toLocalDate();
            case When.Moment moment -> LocalDate.ofInstant(moment.instant(), ZoneOffset.UTC);
        };
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(ZoneId.of(text.strip()));
        } catch (DateTimeException noSuchZone) {
            return Optional.empty();
        }
    }
}
