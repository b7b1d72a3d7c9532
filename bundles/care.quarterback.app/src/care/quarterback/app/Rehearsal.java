package care.quarterback.app;

import care.quarterback.core.check.Step;
import care.quarterback.ui.workbench.Pieces;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.IntStream;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;

/**
 * Opens by itself what people open first, so that the cache for faster starts knows those classes too. Only while
 * ./quarterback makes that cache, on a sample practice of its own.
 */
final class Rehearsal {

    static final String PROPERTY = "quarterback.rehearsal";

    private static final int PAUSE = 700;

    private final IWorkbenchWindow window;
    private final Workplace workplace;
    private final Deque<Runnable> acts = new ArrayDeque<>();

    private Rehearsal(IWorkbenchWindow window, Workplace workplace) {
        this.window = window;
        this.workplace = workplace;
        var parts = new WindowParts(window);
        acts.add(() -> open(parts));
        acts.add(() -> {}); // a case takes a while the first time
        IntStream.range(0, Step.values().length).forEach(place -> acts.add(() -> turn(place)));
        acts.add(() -> parts.perspective(WindowParts.CONSENSUS));
        acts.add(() -> parts.perspective(WindowParts.TODAY));
    }

    /** Begins where it is asked for. */
    static void begin(IWorkbenchWindow window, Workplace workplace) {
        if (Boolean.getBoolean(PROPERTY)) {
            new Rehearsal(window, workplace).next();
        }
    }

    private void next() {
        Display display = window.getShell().getDisplay();
        display.timerExec(PAUSE, () -> {
            if (!acts.isEmpty() && !window.getShell().isDisposed()) {
                acts.remove().run();
                next();
            }
        });
    }

    private void open(WindowParts parts) {
        workplace
                .room()
                .background()
                .run(
                        () -> workplace.cases().desk().lists().find("", 1),
                        found -> found.forEach(each -> parts.openCase(workplace, each.id())),
                        failure -> {});
    }

    private void turn(int place) {
        if (window.getActivePage().getActiveEditor() instanceof Pieces pieces) {
            pieces.piece(place);
        }
    }
}
