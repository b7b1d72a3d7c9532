package care.quarterback.ui.look;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Text;

/** What an empty field is for, inside it: it stays until something is typed, also while the keyboard is in the field. */
public final class Hint {

    private Hint() {}

    /** Gives a field its hint. The toolkit's own goes as soon as the keyboard comes, which is when it is needed. */
    public static void give(Text field, Look look, String words) {
        field.setMessage(words);
        field.addListener(SWT.Paint, event -> {
            if (field.isFocusControl() && field.getCharCount() == 0) {
                Point caret = field.getCaretLocation();
                event.gc.setFont(field.getFont());
                event.gc.setForeground(look.color(Tone.MUTED));
                int height = event.gc.getFontMetrics().getHeight();
                int room = field.getClientArea().width - caret.x - BEHIND;
                event.gc.drawText(
                        Look.shortened(event.gc, words, room),
                        caret.x + AFTER,
                        (field.getClientArea().height - height) / 2,
                        true);
            }
        });
        field.addListener(SWT.FocusIn, event -> field.redraw());
        field.addListener(SWT.FocusOut, event -> field.redraw());
        field.addListener(SWT.Modify, event -> field.redraw());
    }

    /** Room for the caret before the words. */
    private static final int AFTER = 3;

    /** Room for the sign at the end that empties the field. */
    private static final int BEHIND = 3 * Look.GRID;
}
