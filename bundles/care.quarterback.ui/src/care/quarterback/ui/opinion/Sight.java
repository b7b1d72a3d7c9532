package care.quarterback.ui.opinion;

import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Scrolls what has just changed into sight. */
final class Sight {

    private Sight() {}

    static void bring(Control control) {
        Composite at = control.getParent();
        while (at != null && !(at instanceof ScrolledComposite)) {
            at = at.getParent();
        }
        if (at instanceof ScrolledComposite scroller && control.getVisible()) {
            scroller.getDisplay()
                    .asyncExec(
                            () -> { // after the page was laid out
                                if (!control.isDisposed()) {
                                    scroller.showControl(control);
                                }
                            });
        }
    }
}
