package care.quarterback.ui.workbench;

import care.quarterback.ui.look.TypingHistory;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Display;

/** Takes typing back where the keyboard stands in a field, else the newest edit of what is on screen. */
public final class UndoHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        if (!TypingHistory.turn(Display.getCurrent().getFocusControl(), -1)) {
            Turning.of(event).undo();
        }
        return null;
    }
}
