package care.quarterback.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands at noon, UTC, of a day until it is set to another day, or goes on. For one thread. */
public final class SettableClock extends Clock {

    private Instant now;

    public SettableClock(LocalDate day) {
        set(day);
    }

    public void set(LocalDate other) {
        now = other.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    /** Later on the same day. */
    public void advance(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
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
