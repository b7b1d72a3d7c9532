package care.quarterback.ui.workbench;

import care.quarterback.presentation.live.LiveCase;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;

/** What others at a shared store do meanwhile: their saves are shown, and where two changed the same field a person chooses. */
public final class OthersWatch {

    private static final int LOOK_EVERY = 8_000;

    private final IWorkbenchWindow window;
    private final Workplace workplace;

    private OthersWatch(IWorkbenchWindow window, Workplace workplace) {
        this.window = window;
        this.workplace = workplace;
    }

    /** Begins to watch; it ends with the window. */
    public static void watch(IWorkbenchWindow window, Workplace workplace) {
        var watch = new OthersWatch(window, workplace);
        workplace.cases().onConflict(conflict -> new ConflictDialog(window.getShell(), workplace, conflict).open());
        workplace.cases().onWithdrawn(watch::close);
        if (workplace.cases().shared()) {
            watch.next(window.getShell().getDisplay());
        }
    }

    private void close(LiveCase withdrawn) {
        IWorkbenchPage page = window.getActivePage();
        if (page == null) {
            return;
        }
        for (IEditorReference reference : page.getEditorReferences()) {
            IEditorPart editor = reference.getEditor(false);
            if (editor instanceof VisibleCase part
                    && part.visibleCase().filter(withdrawn::equals).isPresent()) {
                page.closeEditor(editor, false);
                new WindowParts(window).problem(workplace.words("case.withdrawn"));
            }
        }
    }

    private void next(Display display) {
        display.timerExec(LOOK_EVERY, () -> {
            if (window.getShell() != null && !window.getShell().isDisposed()) {
                workplace.cases().catchUp();
                next(display);
            }
        });
    }
}
