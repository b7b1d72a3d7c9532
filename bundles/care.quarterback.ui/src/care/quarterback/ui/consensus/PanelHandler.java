package care.quarterback.ui.consensus;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Goes to a piece of work below the comparison. */
public final class PanelHandler extends AbstractHandler {

    /** Which one, from 0. */
    public static final String PLACE = "care.quarterback.ui.panel.place";

    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActivePart(event) instanceof ConsensusView view) {
            view.panel(Integer.parseInt(event.getParameter(PLACE)));
        }
        return null;
    }
}
