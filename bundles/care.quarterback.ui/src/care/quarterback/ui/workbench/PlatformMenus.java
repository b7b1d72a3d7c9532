package care.quarterback.ui.workbench;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ToolBar;

/** Turns off what the platform offers to change a layout that is not kept: "Customize", "Save As", "Hide". */
public final class PlatformMenus {

    private PlatformMenus() {}

    /** Once for a display is enough. */
    public static void off(Display display) {
        display.addFilter(SWT.MenuDetect, PlatformMenus::refuse);
    }

    private static void refuse(Event event) {
        if (event.widget instanceof ToolBar) {
            event.doit = false;
            event.type = SWT.None; // nobody else hears of it
        }
    }
}
