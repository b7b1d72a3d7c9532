package care.quarterback.ui.workbench;

import care.quarterback.presentation.live.LiveCase;
import java.util.Optional;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.handlers.HandlerUtil;

/** A part that shows one case: undo and redo there are about that case. */
public interface VisibleCase {

    Optional<LiveCase> visibleCase();

    /** The case of the active part; empty where that shows none, such as the list of all cases. */
    static Optional<LiveCase> of(ExecutionEvent event) {
        IWorkbenchPart part = HandlerUtil.getActivePart(event);
        return part instanceof VisibleCase shown ? shown.visibleCase() : Optional.empty();
    }
}
