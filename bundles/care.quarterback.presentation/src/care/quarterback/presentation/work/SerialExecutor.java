package care.quarterback.presentation.work;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** Runs what it is given one piece after the other, on threads of a pool. Thread-safe. */
public final class SerialExecutor implements Executor {

    private final Executor pool;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean running;

    public SerialExecutor(Executor pool) {
        this.pool = pool;
    }

    @Override
    public synchronized void execute(Runnable task) {
        waiting.add(task);
        if (!running) {
            running = true;
            pool.execute(this::drain);
        }
    }

    private void drain() {
        for (Runnable task = next(); task != null; task = next()) {
            try {
                task.run();
            } catch (RuntimeException | Error failure) {
                goOn();
                throw failure;
            }
        }
    }

    private synchronized Runnable next() {
        Runnable task = waiting.poll();
        running = task != null;
        return task;
    }

    private synchronized void goOn() {
        if (waiting.isEmpty()) {
            running = false;
        } else {
            pool.execute(this::drain);
        }
    }
}
