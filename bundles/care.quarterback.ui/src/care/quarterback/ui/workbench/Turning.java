package care.quarterback.ui.workbench;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.handlers.HandlerUtil;

/** A part whose edits are not those of a case, and can be undone and done again all the same. */
public interface Turning {

    /** Takes the newest edit back. */
    void undo();

    /** Does the newest undone edit again. */
    void redo();

    /** What undo and redo are about in the active part: a case, edits of its own, or nothing. */
    static Turning of(ExecutionEvent event) {
        IWorkbenchPart part = HandlerUtil.getActivePart(event);
        return part instanceof Turning own ? own : new OfCase(event);
    }

    /** The case of the active part, where it shows one. */
    record OfCase(ExecutionEvent event) implements Turning {

        @Override
        public void undo() {
            VisibleCase.of(event).ifPresent(live -> live.undo());
        }

        @Override
        public void redo() {
            VisibleCase.of(event).ifPresent(live -> live.redo());
        }
    }
}
