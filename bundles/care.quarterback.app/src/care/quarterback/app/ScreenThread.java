package care.quarterback.app;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import org.eclipse.swt.widgets.Display;

/**
 * Runs tasks on the screen's thread, in their order. The workbench holds back what the display is told to run until its first
 * window is there; so whoever waits before that takes turns here, where nothing is held back.
 */
final class ScreenThread implements Executor {

    private final Display display;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();

    ScreenThread(Display display) {
        this.display = display;
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        if (!display.isDisposed()) {
            display.asyncExec(this::next);
            display.wake();
        }
    }

    /** What was told comes first, then what a person did; sleeps when there is neither. On the screen's thread. */
    void turn() {
        if (!next() && !display.readAndDispatch()) {
            display.sleep();
        }
    }

    private boolean next() {
        Runnable task = tasks.poll();
        if (task != null) {
            task.run();
        }
        return task != null;
    }
}
