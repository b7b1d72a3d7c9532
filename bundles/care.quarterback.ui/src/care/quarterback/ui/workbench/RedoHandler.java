package care.quarterback.ui.workbench;

import care.quarterback.presentation.casefile.LiveCase;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Does the newest undone edit of the case again. */
public final class RedoHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        HandlerUtil.getActiveWorkbenchWindowChecked(event)
                .getService(Workplace.class)
                .cases()
                .active()
                .ifPresent(LiveCase::redo);
        return null;
    }
}
