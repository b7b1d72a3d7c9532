package care.quarterback.ui.tray;

import care.quarterback.presentation.tray.FolderPresenter;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;

/** Looks every few seconds into the folder whose files go into the tray. */
public final class FolderWatch {

    private static final int LOOK_EVERY = 5_000;

    private final IWorkbenchWindow window;
    private final FolderPresenter presenter;

    private FolderWatch(IWorkbenchWindow window, Workplace workplace) {
        this.window = window;
        this.presenter = new FolderPresenter(workplace.cases(), workplace.preferences());
    }

    /** Begins to watch; it ends with the window. */
    public static void watch(IWorkbenchWindow window, Workplace workplace) {
        new FolderWatch(window, workplace).next(window.getShell().getDisplay());
    }

    private void next(Display display) {
        display.timerExec(LOOK_EVERY, () -> {
            if (window.getShell() != null && !window.getShell().isDisposed()) {
                presenter.look(this::problem);
                next(display);
            }
        });
    }

    /** At the tray where it is open, else in the status line. */
    private void problem(String sentence) {
        var parts = new WindowParts(window);
        if (parts.view(WindowParts.TRAY) instanceof TrayView tray) {
            tray.said(sentence, true);
        } else {
            parts.problem(sentence.replace('\n', ' '));
        }
    }
}
