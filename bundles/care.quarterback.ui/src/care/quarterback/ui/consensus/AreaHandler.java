package care.quarterback.ui.consensus;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Moves the keyboard from the head to the work below and back. */
public final class AreaHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActivePart(event) instanceof ConsensusView view) {
            view.nextArea();
        }
        return null;
    }
}
