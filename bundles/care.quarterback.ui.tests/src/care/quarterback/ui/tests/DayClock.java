package care.quarterback.ui.tests;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the window under test: the computer's, or noon of a day, UTC, while a test has set one. Thread-safe. */
final class DayClock extends Clock {

    private final Clock computer = Clock.systemDefaultZone();
    private volatile LocalDate day;

    /** @param other null for the computer's clock */
    void set(LocalDate other) {
        day = other;
    }

    @Override
    public Instant instant() {
        LocalDate now = day;
        return now == null ? computer.instant() : now.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    @Override
    public ZoneId getZone() {
        return day == null ? computer.getZone() : ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
