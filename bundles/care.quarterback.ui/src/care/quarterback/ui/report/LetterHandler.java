package care.quarterback.ui.report;

import care.quarterback.ui.workbench.Pieces;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Previews or edits the document that is chosen in the active case, or records it as sent. */
public final class LetterHandler extends AbstractHandler {

    /** Which of them, by the key of its button. */
    private static final String WHAT = "care.quarterback.ui.letter.what";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        var window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        var workplace = window.getService(Workplace.class);
        var parts = new WindowParts(window);
        if (workplace.cases().active().isEmpty()) {
            parts.notice(workplace.words("report.noCase"));
            return null;
        }
        parts.perspective(WindowParts.CASE);
        if (window.getActivePage().getActiveEditor() instanceof Pieces pieces) {
            pieces.piece(event.getParameter(WHAT));
        }
        return null;
    }
}
