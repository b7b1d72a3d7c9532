package care.quarterback.ui.casefile;

import care.quarterback.presentation.work.Offer;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks who alone may open the active case. */
public final class RestrictHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        var window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        var workplace = window.getService(Workplace.class);
        var parts = new WindowParts(window);
        if (workplace.may(Offer.RESTRICT_CASE, parts)) {
            workplace
                    .cases()
                    .active()
                    .ifPresentOrElse(
                            live -> new RestrictDialog(window.getShell(), workplace, live).open(),
                            () -> parts.notice(workplace.words("report.noCase")));
        }
        return null;
    }
}
