package care.quarterback.ui.today;

import care.quarterback.ui.workbench.WindowParts;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Brings the search to the front, from everywhere. */
public final class SearchHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        var parts = new WindowParts(HandlerUtil.getActiveWorkbenchWindowChecked(event));
        parts.perspective(WindowParts.TODAY);
        if (parts.view(WindowParts.TODAY) instanceof TodayView today) {
            today.focusSearch();
        }
        return null;
    }
}
