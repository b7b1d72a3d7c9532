package care.quarterback.presentation.live;

import care.quarterback.presentation.work.Background;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Follows one case at a time for a screen that shows now this case, now that: tells of its saves and shows what is read from
 * it, until the next one is followed. Used on the screen's thread.
 */
public final class CaseFollower {

    private Background.Lane lane;
    private Runnable unlisten = () -> {};
    private final SightGate sight = new SightGate();

    /** Follows this case and no other. @param changed called at each save, whoever made it */
    public void follow(LiveCase live, Runnable changed) {
        stop();
        lane = live.room().background().lane();
        unlisten = live.onChange(() -> sight.changed(changed));
    }

    /** Whether anybody sees the screen: what changes while nobody does is read once somebody does. */
    public void seen(boolean now) {
        sight.seen(now);
    }

    /** Shows what is read from the case that is followed; a newer reading overtakes an older one. */
    public <T> void show(CompletableFuture<T> reading, Consumer<T> show, Consumer<Throwable> failed) {
        lane.show(reading, show, failed);
    }

    /** Nothing is told or shown any more. */
    public void stop() {
        unlisten.run();
        unlisten = () -> {};
        sight.forget();
        if (lane != null) {
            lane.drop();
        }
    }
}
