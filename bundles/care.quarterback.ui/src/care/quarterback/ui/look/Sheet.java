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
    private final Fitting fitting;

    public Sheet(Composite parent, Look look) {
        this.look = look;
        scroller = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scroller.setBackground(parent.getBackground());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scroller);
        fitting = new Fitting(scroller, () -> body, parent::getVisible);
        parent.addListener(SWT.Show, event -> fitting.now());
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
        look.ink(body);
        GridLayoutFactory.fillDefaults()
                .numColumns(columns)
                .equalWidth(columns > 1)
                .spacing(3 * Look.GRID, Look.GRID)
                .extendedMargins(0, 3 * Look.GRID / 2, 0, Look.GRID)
                .applyTo(body);
        maker.accept(body);
        body.setLayoutDeferred(true); // what the scroller would lay out at a size of its own is laid out once, below
        scroller.setContent(body);
        fitting.due();
        fitting.now(); // the place is known only then
        body.setLayoutDeferred(false);
        scroller.setOrigin(place);
        scroller.setRedraw(true);
    }

    /** The height at which nothing has to be scrolled. */
    public int height() {
        fitting.now();
        return scroller.getMinHeight();
    }

    /** The look of what is on the sheet. */
    public Look look() {
        return look;
    }

    /** Lays the content out again: soon, or when the page is shown again. */
    public void fit() {
        fitting.due();
    }
}
