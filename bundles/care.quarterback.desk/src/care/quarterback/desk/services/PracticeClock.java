package care.quarterback.desk.services;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/** The seat's clock on the wall of the practice: in the practice's zone from the moment in which one is set. */
final class PracticeClock extends Clock {

    private final Clock seat;
    private final Supplier<Optional<ZoneId>> zone;

    /** @param zone the practice's own; called from any thread, waits for nothing */
    PracticeClock(Clock seat, Supplier<Optional<ZoneId>> zone) {
        this.seat = seat;
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        return zone.get().orElseGet(seat::getZone);
    }

    @Override
    public Clock withZone(ZoneId other) {
        return seat.withZone(other);
    }

    @Override
    public Instant instant() {
        return seat.instant();
    }
}
