package care.quarterback.ui.workbench;

import care.quarterback.ui.look.TypingHistory;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Display;

/** Does typing again where the keyboard stands in a field, else the newest undone edit of what is on screen. */
public final class RedoHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        if (!TypingHistory.turn(Display.getCurrent().getFocusControl(), 1)) {
            Turning.of(event).redo();
        }
        return null;
    }
}
