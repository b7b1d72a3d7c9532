package care.quarterback.ui.workbench;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ToolBar;

/** Turns off what the platform offers to change a layout that is not kept: "Customize", "Save As", "Hide", "Minimize". */
public final class PlatformMenus {

    private static final String KEY = PlatformMenus.class.getName();

    private PlatformMenus() {}

    /** Once for a display is enough. */
    public static void off(Display display) {
        display.addFilter(SWT.MenuDetect, PlatformMenus::refuse);
    }

    /** The place of the cases cannot be put away: the window would be blank. */
    public static void noMinimize(Composite part) {
        for (Composite at = part; at != null; at = at.getParent()) {
            if (at instanceof CTabFolder folder && folder.getData(KEY) == null) {
                folder.setData(KEY, true);
                folder.addListener(SWT.Paint, event -> hide(folder)); // the platform shows them again and again
            }
        }
    }

    private static void hide(CTabFolder folder) {
        if (folder.getMinimizeVisible()) {
            folder.setMinimizeVisible(false);
        }
        if (folder.getMaximizeVisible()) {
            folder.setMaximizeVisible(false);
        }
    }

    private static void refuse(Event event) {
        if (event.widget instanceof ToolBar) {
            event.doit = false;
            event.type = SWT.None; // nobody else hears of it
        }
    }
}
