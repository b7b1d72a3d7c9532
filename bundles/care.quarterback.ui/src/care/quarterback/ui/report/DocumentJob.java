package care.quarterback.ui.report;

import care.quarterback.desk.report.DocumentKind;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.report.ReportPresenter.Options;
import care.quarterback.presentation.report.ReportPresenter.Result;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Makes the documents of a kind in the background, then opens them. */
public final class DocumentJob extends Job {

    /** The family of these jobs. */
    public static final Object FAMILY = DocumentJob.class;

    private final Workplace workplace;
    private final WindowParts parts;
    private final Supplier<List<Result>> work;
    private final Said said;

    /** Says how it ended, on the screen's thread. */
    @FunctionalInterface
    public interface Said {

        void say(String sentence, boolean problem);
    }

    /** Makes documents and opens them. */
    public DocumentJob(Workplace workplace, WindowParts parts, LiveCase live, DocumentKind kind, Options options) {
        this(workplace, parts, () -> workplace.reports().make(live, kind, options));
    }

    /** @param work makes or saves them */
    public DocumentJob(Workplace workplace, WindowParts parts, Supplier<List<Result>> work) {
        this(workplace, parts, work, (sentence, problem) -> {});
    }

    /** @param said hears what the status line says */
    public DocumentJob(Workplace workplace, WindowParts parts, Supplier<List<Result>> work, Said said) {
        super(workplace.words("report.job"));
        this.workplace = workplace;
        this.parts = parts;
        this.work = work;
        this.said = said;
        setUser(false);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
        List<Result> results = work.get();
        workplace.room().background().onScreen(() -> results.forEach(this::tell));
        return Status.OK_STATUS;
    }

    private void tell(Result result) {
        switch (result) {
            case Result.Printed printed -> {
                boolean shown = workplace.viewer().show(printed.file());
                notice(shown ? printed.sentence() : printed.unopened());
            }
            case Result.Saved saved -> notice(saved.sentence());
            case Result.Failed failed -> {
                parts.problem(failed.sentence());
                said.say(failed.sentence(), true);
            }
        }
    }

    private void notice(String sentence) {
        parts.notice(sentence);
        said.say(sentence, false);
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }
}
