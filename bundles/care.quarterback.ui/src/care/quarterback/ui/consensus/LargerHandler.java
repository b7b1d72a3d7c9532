package care.quarterback.ui.consensus;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Gives the piece of work the room of the comparison, or gives it back. */
public final class LargerHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActivePart(event) instanceof ConsensusView view) {
            view.larger();
        }
        return null;
    }
}
