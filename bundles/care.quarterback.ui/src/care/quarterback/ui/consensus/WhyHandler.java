package care.quarterback.ui.consensus;

import care.quarterback.ui.workbench.Explained;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Tells why the results are what they are. */
public final class WhyHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActivePart(event) instanceof Explained part) {
            part.explain();
        }
        return null;
    }
}
