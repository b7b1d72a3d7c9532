package care.quarterback.ui.report;

import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.report.ReportPresenter.Result;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.handlers.HandlerUtil;

/** Makes the family report of the active case in the background, then opens it. */
public final class ReportHandler extends AbstractHandler {

    /** The family of report jobs. */
    public static final Object FAMILY = ReportHandler.class;

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        var window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        var workplace = window.getService(Workplace.class);
        var parts = new WindowParts(window);
        workplace
                .cases()
                .active()
                .ifPresentOrElse(
                        live -> new ReportJob(workplace, parts, live).schedule(),
                        () -> parts.notice(workplace.words("report.noCase")));
        return null;
    }

    private static final class ReportJob extends Job {

        private final Workplace workplace;
        private final WindowParts parts;
        private final LiveCase live;

        private ReportJob(Workplace workplace, WindowParts parts, LiveCase live) {
            super(workplace.words("report.job"));
            this.workplace = workplace;
            this.parts = parts;
            this.live = live;
            setUser(false);
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
            Result result = workplace.reports().make(live);
            workplace.room().background().onScreen(() -> tell(result));
            return Status.OK_STATUS;
        }

        private void tell(Result result) {
            switch (result) {
                case Result.Printed printed -> {
                    boolean shown = workplace.viewer().show(printed.file());
                    parts.notice(shown ? printed.sentence() : printed.unopened());
                }
                case Result.Failed failed -> parts.problem(failed.sentence());
            }
        }

        @Override
        public boolean belongsTo(Object family) {
            return family == FAMILY;
        }
    }
}
