package care.quarterback.ui.lock;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Display;

/** Locks the window now. */
public final class LockHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        WindowLock.lock(Display.getCurrent());
        return null;
    }
}
