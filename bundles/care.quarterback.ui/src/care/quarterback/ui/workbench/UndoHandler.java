package care.quarterback.ui.workbench;

import care.quarterback.presentation.casefile.LiveCase;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Takes the newest edit of the case back. */
public final class UndoHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        HandlerUtil.getActiveWorkbenchWindowChecked(event)
                .getService(Workplace.class)
                .cases()
                .active()
                .ifPresent(LiveCase::undo);
        return null;
    }
}
