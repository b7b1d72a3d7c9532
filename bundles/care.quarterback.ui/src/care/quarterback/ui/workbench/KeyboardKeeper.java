package care.quarterback.ui.workbench;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;

/**
 * Sees that the keyboard always stands somewhere in the window. A part that is asked to take it before it is shown cannot, and
 * without a focus no key reaches the window.
 */
public final class KeyboardKeeper {

    private final IWorkbenchWindow window;

    private KeyboardKeeper(IWorkbenchWindow window) {
        this.window = window;
    }

    /** Begins to watch a window; ends with it. */
    public static void keep(IWorkbenchWindow window) {
        var keeper = new KeyboardKeeper(window);
        window.addPerspectiveListener(new PerspectiveAdapter() {
            @Override
            public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
                keeper.later(true);
            }
        });
        window.getPartService().addPartListener(new IPartListener2() {
            @Override
            public void partActivated(IWorkbenchPartReference part) {
                keeper.later(false);
            }

            @Override
            public void partClosed(IWorkbenchPartReference part) {
                keeper.later(false);
            }
        });
    }

    /** Once what is to be shown is shown. */
    private void later(boolean anew) {
        Shell shell = window.getShell();
        if (shell != null && !shell.isDisposed()) {
            shell.getDisplay().asyncExec(() -> look(anew));
        }
    }

    /** @param anew also where the keyboard seems to stand: the desktop may know nothing of it before the part is shown */
    private void look(boolean anew) {
        Shell shell = window.getShell();
        if (shell == null || shell.isDisposed()) {
            return;
        }
        Display display = shell.getDisplay();
        if (display.getActiveShell() != shell || !anew && stands(display.getFocusControl())) {
            return;
        }
        deepest(shell).forceFocus();
        IWorkbenchPage page = window.getActivePage();
        IWorkbenchPart part = page == null ? null : page.getActivePart();
        if (part != null) {
            part.setFocus();
        }
    }

    private static boolean stands(Control focus) {
        return focus != null && !focus.isDisposed() && focus.isVisible();
    }

    /** What is in sight and holds others; a shell itself does not keep the keyboard. */
    private static Composite deepest(Composite root) {
        for (Control child : root.getChildren()) {
            if (child instanceof Composite inner && inner.isVisible()) {
                return inner;
            }
        }
        return root;
    }
}
