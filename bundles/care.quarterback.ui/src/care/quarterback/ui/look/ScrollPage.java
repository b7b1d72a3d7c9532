package care.quarterback.ui.look;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A page that scrolls down, never sideways, and follows the keyboard; its controls stay while it is shown anew. */
public final class ScrollPage {

    /** What the scroll bar covers, and a little air. */
    private static final int BAR = 3 * Look.GRID / 2;

    private final ScrolledComposite scroller;
    private final Composite body;
    private final Look look;
    private final List<Runnable> shown = new ArrayList<>();
    private final Fitting fitting;

    public ScrollPage(Composite parent, Look look, int columns) {
        this.look = look;
        scroller = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scroller.setShowFocusedControl(true);
        scroller.setBackground(look.color(Tone.SHEET));
        body = new Composite(scroller, SWT.NONE);
        body.setBackground(look.color(Tone.SHEET));
        look.ink(body);
        GridLayoutFactory.fillDefaults()
                .numColumns(columns)
                .margins(2 * Look.GRID, Look.GRID)
                .spacing(3 * Look.GRID, Look.GRID)
                .applyTo(body);
        scroller.setContent(body);
        fitting = new Fitting(scroller, () -> body, scroller::getVisible);
        scroller.addListener(SWT.Show, event -> {
            List.copyOf(shown).forEach(Runnable::run);
            fitting.now();
        });
    }

    public Control control() {
        return scroller;
    }

    public Composite body() {
        return body;
    }

    /** The look of what is on the page. */
    public Look look() {
        return look;
    }

    /** Whether it is in front of the pages that lie where it lies. */
    public boolean visible() {
        return scroller.getVisible();
    }

    /** Columns without a margin but for the scroll bar, which the toolkit lays over the page. */
    public void columns(int number, int space) {
        GridLayoutFactory.fillDefaults()
                .numColumns(number)
                .equalWidth(true)
                .spacing(3 * Look.GRID, space)
                .extendedMargins(0, BAR, 0, Look.GRID)
                .applyTo(body);
    }

    /** What is to be done whenever it comes to the front. */
    public void onShow(Runnable action) {
        shown.add(action);
    }

    /** Scrolls as far as needed to see all of a control, or its beginning where it is higher than the page. */
    public void bring(Control control) {
        if (visible()) {
            fitting.now();
            scroller.showControl(control);
        }
    }

    /** Shows its beginning. */
    public void top() {
        scroller.setOrigin(0, 0);
    }

    /** Lays the page out again after something on it has changed: soon, or when it is shown again. */
    public void fit() {
        fitting.due();
    }
}
