package care.quarterback.core.spi;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A visit or a date of a case for somebody's calendar. It may be read on the locked screen of a telephone: its words name
 * no person and no illness.
 *
 * @param uid the same for the same visit or date in every export
 * @param location where to go; may be empty
 * @param alarms when to remind, counted from the start; negative is before it
 */
public record CalendarEntry(
        String uid,
        When when,
        String summary,
        String description,
        String location,
        State state,
        List<Duration> alarms) {

    public CalendarEntry {
        alarms = List.copyOf(alarms);
    }

    /** Whether it still holds. */
    public enum State {
        STANDS,
        DONE,
        CANCELLED
    }

    /** When it is. */
    public sealed interface When {

        /** A whole day. */
        record Day(LocalDate date) implements When {}

        /** An hour as the clock shows it there; without a zone wherever one is. */
        record Hour(LocalDateTime local, Optional<ZoneId> zone, Duration length) implements When {}

        /** A moment, the same everywhere. */
        record Moment(Instant instant, Duration length) implements When {}
    }
}
