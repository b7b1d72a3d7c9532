package care.quarterback.ui.report;

import care.quarterback.desk.report.DocumentKind;
import care.quarterback.presentation.report.ReportPresenter.Options;
import care.quarterback.presentation.work.Offer;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Makes the family report of the active case in the background, then opens it. */
public final class ReportHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        var window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        var workplace = window.getService(Workplace.class);
        var parts = new WindowParts(window);
        if (!workplace.may(Offer.FAMILY_REPORT, parts)) {
            return null;
        }
        workplace
                .cases()
                .active()
                .ifPresentOrElse(
                        live -> new DocumentJob(workplace, parts, live, DocumentKind.FAMILY, Options.USUAL).schedule(),
                        () -> parts.notice(workplace.words("report.noCase")));
        return null;
    }
}
