package care.quarterback.app;

import care.quarterback.ui.look.Icon;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.today.TodayView;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import java.util.Map;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;

/** Marks the perspective in front as pages are marked, in the wanted size of type; without a case there is no page of a case. */
final class PerspectiveBar extends PerspectiveAdapter {

    /** The same as in plugin.xml, which knows no icons for the dark. */
    private static final Map<String, Icon> ICONS = Map.of(
            WindowParts.TODAY, Icon.TODAY,
            WindowParts.TRAY, Icon.TRAY,
            WindowParts.CASE, Icon.CASE,
            WindowParts.CONSENSUS, Icon.CONSENSUS,
            WindowParts.PRACTICE, Icon.REPORT);

    private final IWorkbenchWindow window;
    private final Workplace workplace;
    private final Look look;

    private PerspectiveBar(IWorkbenchWindow window, Workplace workplace) {
        this.window = window;
        this.workplace = workplace;
        this.look = new Look(window.getShell());
    }

    /** Begins to watch a window; ends with it. */
    static void watch(IWorkbenchWindow window, Workplace workplace) {
        var bar = new PerspectiveBar(window, workplace);
        window.addPerspectiveListener(bar);
        bar.later(window.getActivePage().getPerspective().getId());
    }

    @Override
    public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
        later(perspective.getId());
    }

    private void later(String shown) {
        window.getShell().getDisplay().asyncExec(() -> {
            if (window.getShell() == null || window.getShell().isDisposed() || window.getActivePage() == null) {
                return;
            }
            if (shown.equals(WindowParts.CASE) && window.getActivePage().getEditorReferences().length == 0) {
                var parts = new WindowParts(window);
                parts.perspective(WindowParts.TODAY);
                if (parts.view(WindowParts.TODAY) instanceof TodayView today) {
                    today.askForCase();
                }
                return;
            }
            mark(window.getShell(), shown);
        });
    }

    private void mark(Composite place, String shown) {
        for (Control each : place.getChildren()) {
            if (each instanceof ToolBar bar) {
                for (ToolItem item : bar.getItems()) {
                    if (item.getData() instanceof MPerspective perspective) {
                        look.font(bar, Type.BODY);
                        item.setImage(look.icon(ICONS.getOrDefault(perspective.getElementId(), Icon.CASE)));
                        look.inFront(item, perspective.getElementId().equals(shown));
                        bar.requestLayout();
                    }
                }
            } else if (each instanceof Composite further && each.isVisible()) {
                mark(further, shown);
            }
        }
    }
}
