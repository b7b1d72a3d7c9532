package care.quarterback.ui.casefile;

import care.quarterback.ui.look.Look;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Text;

/** Ctrl+Enter in a case: from anywhere in a form it does what the form's first button says, elsewhere the next action. */
final class NextAction {

    private final Composite sheet;
    private final Runnable next;

    private NextAction(Composite sheet, Runnable next) {
        this.sheet = sheet;
        this.next = next;
    }

    /** @param next what is done where no form is */
    static void on(Composite sheet, Runnable next) {
        Display display = sheet.getDisplay();
        Listener keys = new NextAction(sheet, next)::key;
        display.addFilter(SWT.KeyDown, keys);
        sheet.addListener(SWT.Dispose, event -> display.removeFilter(SWT.KeyDown, keys));
    }

    private void key(Event event) {
        boolean enter = event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR;
        if (!enter || event.stateMask != SWT.MOD1 || !(event.widget instanceof Control at) || !inside(at)) {
            return;
        }
        Optional<Runnable> form = form(at);
        if (form.isPresent() || !typing(at)) {
            event.doit = false;
            event.type = SWT.None; // nobody else hears it
            form.orElse(next).run();
        }
    }

    private boolean inside(Control control) {
        for (Control at = control; at != null; at = at.getParent()) {
            if (at == sheet) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Runnable> form(Control control) {
        for (Control at = control; at != null; at = at.getParent()) {
            if (at.getData(Look.SUBMIT) instanceof Runnable submit) {
                return Optional.of(submit);
            }
        }
        return Optional.empty();
    }

    private static boolean typing(Control at) {
        return (at instanceof Text || at instanceof Combo) && (at.getStyle() & SWT.READ_ONLY) == 0;
    }

    /** The open form in a place; empty where there is none. */
    static Optional<Control> openForm(Control place) {
        if (place.getData(Look.SUBMIT) != null && place.isVisible()) {
            return Optional.of(place);
        }
        if (place instanceof Composite around) {
            for (Control each : around.getChildren()) {
                Optional<Control> found = openForm(each);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
