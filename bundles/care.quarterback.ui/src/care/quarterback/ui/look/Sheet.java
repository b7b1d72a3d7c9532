package care.quarterback.ui.look;

import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A page that scrolls down, never sideways, and whose content is made anew from the newest rows. */
public final class Sheet {

    private final ScrolledComposite scroller;
    private final Look look;
    private Composite body;
    private boolean stale;

    public Sheet(Composite parent, Look look) {
        this.look = look;
        scroller = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scroller.setBackground(parent.getBackground());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scroller);
        scroller.addListener(SWT.Resize, event -> fit());
        parent.addListener(SWT.Show, event -> {
            if (stale) {
                fit();
            }
        });
    }

    public Control control() {
        return scroller;
    }

    /** Makes the content anew; the place it was scrolled to stays. */
    public void fill(int columns, Consumer<Composite> maker) {
        Point place = scroller.getOrigin();
        scroller.setRedraw(false);
        if (body != null) {
            body.dispose();
        }
        body = new Composite(scroller, SWT.NONE);
        body.setBackground(scroller.getBackground());
        GridLayoutFactory.fillDefaults()
                .numColumns(columns)
                .equalWidth(columns > 1)
                .spacing(3 * Look.GRID, Look.GRID)
                .extendedMargins(0, Look.GRID, 0, 0)
                .applyTo(body);
        maker.accept(body);
        scroller.setContent(body);
        fit();
        scroller.setOrigin(place);
        scroller.setRedraw(true);
    }

    /** The height at which nothing has to be scrolled. */
    public int height() {
        return scroller.getMinHeight();
    }

    /** The look of what is on the sheet. */
    public Look look() {
        return look;
    }

    /** Lays the content out again: at once, or when the page is shown again. */
    public void fit() {
        if (body == null || body.isDisposed()) {
            return;
        }
        stale = !scroller.getParent().getVisible();
        if (!stale) {
            int width = scroller.getClientArea().width;
            scroller.setMinSize(width, body.computeSize(Math.max(1, width), SWT.DEFAULT, true).y);
            body.layout(false, true); // all sizes are known by now: computing them again would take most of the time
        }
    }
}
