package care.quarterback.ui.look;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

/**
 * What was typed into a field, to take it back letter by letter or word by word: undo in a field is about the field and
 * never about what is saved. Begins when the keyboard comes to the field.
 */
public final class TypingHistory {

    private static final String KEY = TypingHistory.class.getName();

    private final Text field;
    private final List<String> texts = new ArrayList<>();
    private int now;
    private boolean turning;

    private TypingHistory(Text field) {
        this.field = field;
        texts.add(field.getText());
        field.addListener(SWT.Modify, event -> typed());
    }

    /** Once for a display is enough. */
    static void keep(Display display) {
        if (display.getData(KEY) == null) {
            display.setData(KEY, true);
            display.addFilter(SWT.FocusIn, TypingHistory::entered);
        }
    }

    private static void entered(Event event) {
        if (event.widget instanceof Text field && typable(field)) {
            if (field.getData(KEY) instanceof TypingHistory history) {
                history.entered();
            } else {
                field.setData(KEY, new TypingHistory(field));
            }
        }
    }

    private static boolean typable(Text field) {
        return field.getEditable() && (field.getStyle() & SWT.PASSWORD) == 0;
    }

    /** What the product itself put there while the keyboard was elsewhere cannot be taken back by typing. */
    private void entered() {
        if (!field.getText().equals(texts.get(now))) {
            texts.clear();
            texts.add(field.getText());
            now = 0;
        }
    }

    private void typed() {
        String text = field.getText();
        if (turning || text.equals(texts.get(now))) {
            return;
        }
        texts.subList(now + 1, texts.size()).clear();
        boolean goesOn = now > 0 && goesOn(texts.get(now), text);
        if (goesOn) {
            texts.set(now, text);
        } else {
            texts.add(text);
            now++;
        }
    }

    /** Within a word, letter by letter is one step. */
    private static boolean goesOn(String before, String text) {
        return text.length() == before.length() + 1
                && text.startsWith(before)
                && !Character.isWhitespace(text.charAt(text.length() - 1));
    }

    /**
     * Takes typing back, or does it again, where the keyboard stands in a field.
     *
     * @param by -1 to take back, 1 to do it again
     * @return false when the keyboard stands elsewhere; true also when there is nothing more to take back
     */
    public static boolean turn(Control at, int by) {
        if (at instanceof Combo combo) {
            return (combo.getStyle() & SWT.READ_ONLY) == 0;
        } else if (!(at instanceof Text text) || !text.getEditable()) {
            return false;
        } else if (text.getData(KEY) instanceof TypingHistory history) {
            history.turn(by);
        }
        return true;
    }

    private void turn(int by) {
        int to = now + by;
        if (to < 0 || to >= texts.size()) {
            return;
        }
        now = to;
        turning = true;
        field.setText(texts.get(to));
        turning = false;
        field.setSelection(new Point(texts.get(to).length(), texts.get(to).length()));
    }
}
