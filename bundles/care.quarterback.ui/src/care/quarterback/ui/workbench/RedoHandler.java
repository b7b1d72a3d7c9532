package care.quarterback.ui.workbench;

import care.quarterback.presentation.casefile.LiveCase;
import care.quarterback.ui.look.TypingHistory;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Display;

/** Does typing again where the keyboard stands in a field, else the newest undone edit of the case on screen. */
public final class RedoHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        if (!TypingHistory.turn(Display.getCurrent().getFocusControl(), 1)) {
            VisibleCase.of(event).ifPresent(LiveCase::redo);
        }
        return null;
    }
}
