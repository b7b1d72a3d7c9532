package care.quarterback.ui.look;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Widget;

/**
 * The wheel of the mouse scrolls the page and never changes a value: over a closed list, a slider or a field it would do so
 * without anybody noticing, and every change is saved.
 */
final class Wheel {

    private static final int LINE = 3 * Look.GRID;

    private Wheel() {}

    /** Once for a display is enough. */
    static void tame(Display display) {
        String key = Wheel.class.getName();
        if (display.getData(key) == null) {
            display.setData(key, true);
            display.addFilter(SWT.MouseWheel, Wheel::turn);
        }
    }

    private static void turn(Event event) {
        if (event.widget instanceof Control control && holdsAValue(control)) {
            event.doit = false;
            scroll(control, event.count);
        }
    }

    private static boolean holdsAValue(Widget widget) {
        return widget instanceof Combo
                || widget instanceof CCombo
                || widget instanceof Scale
                || widget instanceof Slider
                || widget instanceof Spinner
                || widget instanceof DateTime;
    }

    private static void scroll(Control control, int lines) {
        for (Composite at = control.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrolledComposite page && page.getVerticalBar() != null) {
                var origin = page.getOrigin();
                page.setOrigin(origin.x, Math.max(0, origin.y - lines * LINE));
                return;
            }
        }
    }
}
