package care.quarterback.ui.look;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A page that scrolls down, never sideways, and follows the keyboard; its controls stay while it is shown anew. */
public final class ScrollPage {

    private final ScrolledComposite scroller;
    private final Composite body;
    private final Look look;
    private boolean stale;

    public ScrollPage(Composite parent, Look look, int columns) {
        this.look = look;
        scroller = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scroller.setShowFocusedControl(true);
        scroller.setBackground(look.color(Tone.SHEET));
        body = new Composite(scroller, SWT.NONE);
        body.setBackground(look.color(Tone.SHEET));
        GridLayoutFactory.fillDefaults()
                .numColumns(columns)
                .margins(2 * Look.GRID, Look.GRID)
                .spacing(3 * Look.GRID, Look.GRID)
                .applyTo(body);
        scroller.setContent(body);
        scroller.addListener(SWT.Resize, event -> fit());
        scroller.addListener(SWT.Show, event -> {
            if (stale) {
                fit();
            }
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

    /** Scrolls as far as needed to see all of a control, or its beginning where it is higher than the page. */
    public void bring(Control control) {
        if (!stale) {
            scroller.showControl(control);
        }
    }

    /** Shows its beginning. */
    public void top() {
        scroller.setOrigin(0, 0);
    }

    /** Lays the page out again after something on it has changed: at once, or when it is shown again. */
    public void fit() {
        if (body.isDisposed()) {
            return;
        }
        stale = !scroller.getVisible();
        if (!stale) {
            int width = Math.max(1, scroller.getClientArea().width);
            scroller.setMinSize(width, body.computeSize(width, SWT.DEFAULT, true).y);
            body.layout(false, true); // all sizes are known by now: computing them again would take most of the time
        }
    }
}
