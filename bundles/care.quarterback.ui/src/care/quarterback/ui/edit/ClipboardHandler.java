package care.quarterback.ui.edit;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

/** Cuts, copies, pastes and selects where the keyboard stands, as the keys do; for who looks for it in the menu. */
public final class ClipboardHandler extends AbstractHandler {

    /** "cut", "copy", "paste" or "all". */
    public static final String WHAT = "care.quarterback.ui.clipboard.what";

    @Override
    public Object execute(ExecutionEvent event) {
        Control at = Display.getCurrent().getFocusControl();
        if (at != null) {
            act(at, event.getParameter(WHAT));
        }
        return null;
    }

    private static void act(Control at, String what) {
        switch (at) {
            case Text text -> act(what, text::cut, text::copy, text::paste, text::selectAll);
            case StyledText text -> act(what, text::cut, text::copy, text::paste, text::selectAll);
            case Combo combo
            when (combo.getStyle() & SWT.READ_ONLY) == 0 -> act(what, combo::cut, combo::copy, combo::paste, () -> {});
            default -> act(what, () -> {}, () -> press(at, 'c'), () -> press(at, 'v'), () -> press(at, 'a'));
        }
    }

    private static void act(String what, Runnable cut, Runnable copy, Runnable paste, Runnable all) {
        switch (what) {
            case "cut" -> cut.run();
            case "copy" -> copy.run();
            case "paste" -> paste.run();
            default -> all.run();
        }
    }

    /** A list copies its row and a page takes files in by their own keys. */
    private static void press(Control at, char key) {
        var event = new Event();
        event.keyCode = key;
        event.stateMask = SWT.MOD1;
        for (Control each = at; each != null; each = each.getParent()) {
            each.notifyListeners(SWT.KeyDown, event);
        }
    }
}
