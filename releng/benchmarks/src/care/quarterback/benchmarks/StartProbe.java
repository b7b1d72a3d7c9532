package care.quarterback.benchmarks;

import java.util.stream.Stream;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;

/**
 * Says on standard output when the window is drawn and its event loop answers, and when it can be used, and closes it. It can
 * be used when it is drawn; where the property "benchmarks.probe" is "rows" or "times", its first list must be filled as well.
 * With "times" and "plain" what {@link WindowBenchmark} measures is done before it is closed. Does nothing when the property
 * is not set.
 */
public final class StartProbe implements EventHandler {

    static final String PROPERTY = "benchmarks.probe";
    static final String DRAWN = "window drawn";
    static final String USABLE = "window usable";

    private static final int LOOK_AGAIN_MILLIS = 5;

    @Override
    public void handleEvent(Event event) {
        String wanted = System.getProperty(PROPERTY);
        Display display = Display.getDefault();
        if (wanted != null) {
            display.asyncExec(() -> awaitDrawn(display, wanted.equals("rows") || wanted.equals("times")));
        }
    }

    private void awaitDrawn(Display display, boolean rows) {
        if (Stream.of(display.getShells()).noneMatch(Shell::isVisible)) {
            display.timerExec(LOOK_AGAIN_MILLIS, () -> awaitDrawn(display, rows));
            return;
        }
        draw(display);
        System.out.println(DRAWN);
        awaitUsable(display, rows);
    }

    private void awaitUsable(Display display, boolean rows) {
        if (rows && Stream.of(display.getShells()).noneMatch(StartProbe::hasRows)) {
            display.timerExec(LOOK_AGAIN_MILLIS, () -> awaitUsable(display, true));
            return;
        }
        draw(display);
        System.out.println(USABLE);
        switch (System.getProperty(PROPERTY)) {
            case "times" -> new WindowTrial(display).begin();
            case "plain" -> new PlainWindowTrial(display).begin();
            default -> display.asyncExec(() -> PlatformUI.getWorkbench().close());
        }
    }

    private static void draw(Display display) {
        for (Shell shell : display.getShells()) {
            shell.redraw();
            shell.update();
        }
    }

    private static boolean hasRows(Control control) {
        if (control instanceof Table table) {
            return table.isVisible() && table.getItemCount() > 0;
        }
        if (control instanceof Tree tree) {
            return tree.isVisible() && tree.getItemCount() > 0;
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                if (hasRows(child)) {
                    return true;
                }
            }
        }
        return false;
    }
}
