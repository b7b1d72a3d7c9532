package care.quarterback.presentation.unlock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Since when nobody has typed or moved the mouse. By the clock on the wall: a computer that slept was idle too. */
public final class IdleWatch {

    private final InstantSource clock;
    private Instant last;

    public IdleWatch(InstantSource clock) {
        this.clock = clock;
        this.last = clock.instant();
    }

    /** Somebody is there. */
    public void input() {
        last = clock.instant();
    }

    /** Whether nobody was there for so long. @param minutes 0 for never */
    public boolean due(int minutes) {
        return minutes > 0 && Duration.between(last, clock.instant()).compareTo(Duration.ofMinutes(minutes)) >= 0;
    }
}
