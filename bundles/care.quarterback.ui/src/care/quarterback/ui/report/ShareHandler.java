package care.quarterback.ui.report;

import care.quarterback.presentation.work.Offer;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the family view of the active case. */
public final class ShareHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        var window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        var workplace = window.getService(Workplace.class);
        var parts = new WindowParts(window);
        if (!workplace.may(Offer.FAMILY_VIEW, parts)) {
            return null;
        }
        workplace
                .cases()
                .active()
                .ifPresentOrElse(
                        live -> new ShareDialog(window.getShell(), workplace, live.id()).open(),
                        () -> parts.notice(workplace.words("report.noCase")));
        return null;
    }
}
