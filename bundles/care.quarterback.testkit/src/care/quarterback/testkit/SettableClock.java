package care.quarterback.testkit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands at noon, UTC, of a day until it is set to another day. For one thread. */
public final class SettableClock extends Clock {

    private LocalDate day;

    public SettableClock(LocalDate day) {
        this.day = day;
    }

    public void set(LocalDate other) {
        day = other;
    }

    @Override
    public Instant instant() {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("a scenario's days are days in UTC");
    }
}
