package care.quarterback.ui.look;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/**
 * Lines one below the other, each as wide as there is room; a mark stands before the line that follows it. Every line is
 * measured once: a grid in a grid measures each of its labels half a dozen times, which is most of what a long column costs.
 */
public final class Lines extends Layout {

    private final int gutter;
    private final Map<Control, Integer> heights = new HashMap<>();
    private int measured;

    /** Where a line stands; the layout data of a control. */
    public enum Place {
        /** At the margin, with room above it. */
        HEAD,
        /** Beside the line that follows. */
        MARK,
        /** Behind the mark, with room above it. */
        FIRST,
        /** Behind the mark, close below the line before it. */
        MORE
    }

    /** @param gutter the room for a mark and the space after it */
    public Lines(int gutter) {
        this.gutter = gutter;
    }

    @Override
    protected Point computeSize(Composite composite, int widthHint, int heightHint, boolean flush) {
        int width = widthHint == SWT.DEFAULT ? 40 * Look.GRID : widthHint;
        return new Point(width, arrange(composite, width, flush, false));
    }

    @Override
    protected void layout(Composite composite, boolean flush) {
        arrange(composite, composite.getClientArea().width, flush, true);
    }

    private int arrange(Composite composite, int width, boolean flush, boolean place) {
        if (flush || width != measured) {
            heights.clear();
            measured = width;
        }
        int y = 0;
        for (Control line : composite.getChildren()) {
            var at = (Place) line.getLayoutData();
            int x = at == Place.HEAD || at == Place.MARK ? 0 : gutter;
            int above = at == Place.MORE ? Look.GRID / 4 : Look.GRID;
            int room = at == Place.MARK ? gutter - Look.GRID : Math.max(1, width - x);
            int height = heights.computeIfAbsent(line, each -> each.computeSize(room, SWT.DEFAULT).y);
            if (place) {
                line.setBounds(x, y + above, room, height);
            }
            y += at == Place.MARK ? 0 : above + height;
        }
        return y + Look.GRID;
    }
}
