package care.quarterback.ui.look;

import care.quarterback.presentation.work.ChoiceLetters;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Widget;

/**
 * What a person who types expects and the toolkit does not do by itself: letters choose a line of a closed list, and Tab into
 * a field of one line selects what stands in it.
 */
final class Keys {

    private final ChoiceLetters letters = new ChoiceLetters();
    private Widget list;
    private boolean tabbing;

    private Keys() {}

    /** Once for a display is enough. */
    static void hear(Display display) {
        String key = Keys.class.getName();
        if (display.getData(key) == null) {
            display.setData(key, true);
            var keys = new Keys();
            display.addFilter(SWT.KeyDown, keys::letter);
            display.addFilter(SWT.Traverse, event -> keys.traverse(display, event));
            display.addFilter(SWT.FocusIn, keys::entered);
        }
    }

    private void letter(Event event) {
        if (!(event.widget instanceof Combo combo)
                || (combo.getStyle() & SWT.READ_ONLY) == 0
                || (event.stateMask & (SWT.MOD1 | SWT.MOD3 | SWT.MOD4)) != 0
                || !Character.isLetterOrDigit(event.character)) {
            return;
        }
        if (combo != list) {
            list = combo;
            letters.start();
        }
        letters.type(List.of(combo.getItems()), combo.getSelectionIndex(), event.character, event.time)
                .ifPresent(line -> {
                    event.doit = false;
                    if (line != combo.getSelectionIndex()) {
                        combo.select(line);
                        combo.notifyListeners(SWT.Selection, new Event());
                    }
                });
    }

    private void traverse(Display display, Event event) {
        if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
            tabbing = true;
            display.asyncExec(() -> tabbing = false);
        }
    }

    private void entered(Event event) {
        if (tabbing && event.widget instanceof Text text && (text.getStyle() & (SWT.MULTI | SWT.READ_ONLY)) == 0) {
            text.selectAll();
        }
    }
}
