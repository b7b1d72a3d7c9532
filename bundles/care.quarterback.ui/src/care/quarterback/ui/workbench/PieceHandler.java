package care.quarterback.ui.workbench;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Goes to a piece of the part that is in front. */
public final class PieceHandler extends AbstractHandler {

    /** Which one, from 0. */
    public static final String PLACE = "care.quarterback.ui.panel.place";

    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActivePart(event) instanceof Pieces pieces) {
            pieces.piece(Integer.parseInt(event.getParameter(PLACE)));
        }
        return null;
    }
}
