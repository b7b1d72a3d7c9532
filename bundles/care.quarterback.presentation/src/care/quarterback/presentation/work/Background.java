package care.quarterback.presentation.work;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Work beside the screen: it runs on a worker, its result is shown on the screen's thread. Each lane shows only the result
 * of its newest request. Thread-safe.
 */
public final class Background {

    private static final long A_MOMENT = 500;

    private final Executor worker;
    private final Executor screen;
    private final Executor later;

    /** @param worker may block; @param screen runs what it is given on the screen's thread, later or at once */
    public Background(Executor worker, Executor screen) {
        this(worker, screen, CompletableFuture.delayedExecutor(A_MOMENT, TimeUnit.MILLISECONDS, worker));
    }

    /** @param later as the worker, after a moment */
    public Background(Executor worker, Executor screen, Executor later) {
        this.worker = worker;
        this.screen = screen;
        this.later = later;
    }

    /** Everything at once on the caller's thread, for tests. */
    public static Background direct() {
        return new Background(Runnable::run, Runnable::run, Runnable::run);
    }

    /** Runs what it is given beside the screen after a moment: while somebody types, not at every key. */
    public Executor later() {
        return later;
    }

    /** A lane of its own: a newer request overtakes an older one. */
    public Lane lane() {
        return new Lane();
    }

    /** Runs on the screen's thread. */
    public void onScreen(Runnable action) {
        screen.execute(action);
    }

    /** Runs beside the screen; nobody waits for it. */
    public void run(Runnable action) {
        worker.execute(action);
    }

    /** Shows every result, also one that a newer request has overtaken. Exactly one of the two is called. */
    public <T> void run(Supplier<T> work, Consumer<T> show, Consumer<Throwable> failed) {
        deliver(CompletableFuture.supplyAsync(work, worker), () -> true, show, failed);
    }

    /** Shows what the future gives. */
    public <T> void show(CompletableFuture<T> future, Consumer<T> show, Consumer<Throwable> failed) {
        deliver(future, () -> true, show, failed);
    }

    private <T> void deliver(
            CompletableFuture<T> future, Supplier<Boolean> wanted, Consumer<T> show, Consumer<Throwable> failed) {
        future.whenComplete((result, failure) -> screen.execute(() -> {
            if (!wanted.get()) {
                return;
            }
            if (failure == null) {
                show.accept(result);
            } else {
                failed.accept(
                        failure instanceof CompletionException && failure.getCause() != null
                                ? failure.getCause()
                                : failure);
            }
        }));
    }

    /** One after the other, where only the newest matters: a search as you type, a page that is read again. */
    public final class Lane {

        private final AtomicLong newest = new AtomicLong();

        private Lane() {}

        /** Shows the result unless a newer request was made since. */
        public <T> void run(Supplier<T> work, Consumer<T> show, Consumer<Throwable> failed) {
            long mine = newest.incrementAndGet();
            deliver(CompletableFuture.supplyAsync(work, worker), () -> newest.get() == mine, show, failed);
        }

        /** Shows what the future gives unless a newer request was made since. */
        public <T> void show(CompletableFuture<T> future, Consumer<T> show, Consumer<Throwable> failed) {
            long mine = newest.incrementAndGet();
            deliver(future, () -> newest.get() == mine, show, failed);
        }

        /** Nothing that is under way is shown any more. */
        public void drop() {
            newest.incrementAndGet();
        }
    }
}
