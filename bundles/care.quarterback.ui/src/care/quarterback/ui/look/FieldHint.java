package care.quarterback.ui.look;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Text;

/**
 * What belongs into an empty field, in pale words. The toolkit takes them away as soon as the field has the keyboard, which is
 * where they are read; here they stay until something is typed.
 */
public final class FieldHint {

    /** Readable on both grounds, and paler than what is typed. */
    private static final int PALE = 170;

    private FieldHint() {}

    /** Gives a field its hint. */
    public static void give(Text field, String words) {
        field.setMessage(words);
        field.addListener(SWT.Paint, event -> {
            if (shown(field)) {
                draw(field, event.gc);
            }
        });
        field.addListener(SWT.FocusIn, event -> field.redraw());
        field.addListener(SWT.FocusOut, event -> field.redraw());
    }

    /** Whether the hint is drawn by us now: the toolkit does it while the keyboard is elsewhere. */
    private static boolean shown(Text field) {
        return field.isFocusControl() && field.getCharCount() == 0;
    }

    private static void draw(Text field, GC gc) {
        Point at = field.getCaretLocation();
        gc.setFont(field.getFont());
        gc.setForeground(field.getForeground());
        gc.setAlpha(PALE);
        gc.drawString(field.getMessage(), at.x + 2, at.y, true);
    }
}
