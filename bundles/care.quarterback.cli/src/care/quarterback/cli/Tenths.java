package care.quarterback.cli;

import care.quarterback.core.spi.Progress;
import java.util.function.IntConsumer;

/** Tells each tenth of long work once, beside the answer; of short work nothing. */
final class Tenths implements Progress {

    /** Less is done before anybody has read it. */
    private static final long MANY = 200;

    private final IntConsumer tell;
    private long last;

    /** @param tell takes the percent that is done: 10, 20 and so on */
    Tenths(IntConsumer tell) {
        this.tell = tell;
    }

    @Override
    public void report(long done, long total, String what) {
        long tenth = total < MANY ? 0 : 10 * done / total;
        if (tenth > last) {
            last = tenth;
            tell.accept((int) (10 * tenth));
        }
    }

    @Override
    public boolean cancelled() {
        return false;
    }
}
