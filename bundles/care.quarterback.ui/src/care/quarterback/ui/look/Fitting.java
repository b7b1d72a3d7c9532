package care.quarterback.ui.look;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;

/**
 * Lays out what a page scrolls over: once for all that changed in one turn of the screen's thread, and not while nobody sees
 * it. On the screen's thread.
 */
public final class Fitting {

    private final ScrolledComposite scroller;
    private final Supplier<Composite> body;
    private final BooleanSupplier seen;
    private boolean due;
    private boolean asked;

    /** @param body what is scrolled, null while there is nothing; @param seen whether the page is in front */
    public Fitting(ScrolledComposite scroller, Supplier<Composite> body, BooleanSupplier seen) {
        this.scroller = scroller;
        this.body = body;
        this.seen = seen;
        scroller.addListener(SWT.Resize, event -> due());
    }

    /** Something on the page has changed its size. */
    public void due() {
        due = true;
        if (!asked && !scroller.isDisposed()) {
            asked = true;
            scroller.getDisplay().asyncExec(() -> {
                asked = false;
                now();
            });
        }
    }

    /** Lays out at once where something has changed: before a place on the page is brought into sight. */
    public void now() {
        Composite content = scroller.isDisposed() ? null : body.get();
        if (!due || content == null || content.isDisposed() || !seen.getAsBoolean()) {
            return;
        }
        due = false;
        int width = Math.max(1, scroller.getClientArea().width);
        scroller.setMinSize(width, content.computeSize(width, SWT.DEFAULT, true).y);
        content.layout(false, true); // all sizes are known by now: computing them again would take most of the time
    }
}
