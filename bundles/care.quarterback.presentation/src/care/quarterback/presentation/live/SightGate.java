package care.quarterback.presentation.live;

import java.util.function.BooleanSupplier;

/**
 * Lets through what is told while somebody looks; what is told while nobody does comes once somebody does, and once only,
 * however often it was told. On the screen's thread.
 */
public final class SightGate {

    private static final Runnable NOTHING = () -> {};

    private final BooleanSupplier watched;
    private boolean seen = true;
    private Runnable missed = NOTHING;

    /** Of a part that tells when it comes into sight and goes: it is in sight until then. */
    public SightGate() {
        this(() -> true);
    }

    /** @param watched asked each time whether anybody looks */
    public SightGate(BooleanSupplier watched) {
        this.watched = watched;
    }

    /** Something changed. @param show what is to be done about it: now, or once somebody looks */
    public void changed(Runnable show) {
        if (seen && watched.getAsBoolean()) {
            show.run();
        } else {
            missed = show;
        }
    }

    /** Whether anybody looks from now on. */
    public void seen(boolean now) {
        seen = now;
        if (now) {
            catchUp();
        }
    }

    /** Somebody looks again: what was missed comes now. */
    public void catchUp() {
        Runnable due = missed;
        missed = NOTHING;
        due.run();
    }

    /** What was missed is not wanted any more: it was shown for another reason, or the part shows something else. */
    public void forget() {
        missed = NOTHING;
    }
}
