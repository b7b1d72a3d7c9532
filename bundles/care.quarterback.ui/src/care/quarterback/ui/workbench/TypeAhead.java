package care.quarterback.ui.workbench;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Text;

/**
 * Takes what is typed while the fields it is meant for are still being made, so that it neither is lost nor acts on the page
 * before. Tab goes on to the next field. On the screen's thread.
 */
public final class TypeAhead implements Listener {

    private static final String KEY = TypeAhead.class.getName();
    private static final int PATIENCE = 15_000;
    private static final int[] KEYS = {SWT.KeyDown, SWT.Traverse};

    private final Display display;
    private final StringBuilder typed = new StringBuilder();

    private TypeAhead(Display display) {
        this.display = display;
    }

    /** Begins to take what is typed; ends when the fields are there, or when they don't come. */
    public static void begin(Display display) {
        end(display);
        var ahead = new TypeAhead(display);
        display.setData(KEY, ahead);
        for (int each : KEYS) {
            display.addFilter(each, ahead);
        }
        display.timerExec(PATIENCE, () -> {
            if (display.getData(KEY) == ahead) {
                end(display);
            }
        });
    }

    /** Gives the fields what was typed meanwhile; the keyboard stands where the typing stopped. */
    public static void into(List<Text> fields) {
        Display display = fields.getFirst().getDisplay();
        String[] parts = end(display).split("\t", -1);
        Text last = fields.getFirst();
        for (int i = 0; i < Math.min(parts.length, fields.size()); i++) {
            last = fields.get(i);
            last.append(parts[i]);
        }
        last.setFocus();
        last.setSelection(last.getCharCount());
    }

    /** Nothing is waited for any more. @return what was typed */
    public static String end(Display display) {
        if (!(display.getData(KEY) instanceof TypeAhead ahead)) {
            return "";
        }
        display.setData(KEY, null);
        for (int each : KEYS) {
            display.removeFilter(each, ahead);
        }
        return ahead.typed.toString();
    }

    @Override
    public void handleEvent(Event event) {
        if ((event.stateMask & (SWT.MOD1 | SWT.MOD3)) != 0 || event.keyCode == SWT.MOD1 || event.keyCode == SWT.MOD3) {
            return;
        }
        if (event.type == SWT.KeyDown) {
            take(event.character);
        }
        event.doit = false;
        event.type = SWT.None; // nobody else is told of it
    }

    private void take(char key) {
        if (key == SWT.BS && !typed.isEmpty()) {
            typed.setLength(typed.length() - 1);
        } else if (key == SWT.TAB || key >= ' ' && key != SWT.DEL) {
            typed.append(key);
        }
    }
}
