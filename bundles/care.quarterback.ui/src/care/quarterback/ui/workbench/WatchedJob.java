package care.quarterback.ui.workbench;

import care.quarterback.core.spi.Progress;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Long work, as the workbench shows it: with its progress, and a way to stop it. */
public final class WatchedJob extends Job {

    private final Consumer<Progress> work;

    private WatchedJob(String name, Consumer<Progress> work) {
        super(name);
        this.work = work;
        setUser(false);
    }

    /** Begins work in the background. @param name what it is called while it runs; says nothing of a patient */
    public static void begin(String name, Consumer<Progress> work) {
        new WatchedJob(name, work).schedule();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
        work.accept(new Watched(monitor));
        monitor.done();
        return Status.OK_STATUS;
    }

    /** Hands on where the work is, in words without a name. */
    private record Watched(IProgressMonitor monitor) implements Progress {

        @Override
        public void report(long done, long total, String what) {
            monitor.subTask(what);
        }

        @Override
        public boolean cancelled() {
            return monitor.isCanceled();
        }
    }
}
