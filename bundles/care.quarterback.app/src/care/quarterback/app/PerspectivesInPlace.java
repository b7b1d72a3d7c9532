package care.quarterback.app;

import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspectiveStack;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.renderers.swt.LazyStackRenderer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * Shows one perspective in front of the others. The platform's own moves all widgets of the others into another window, and
 * back: on GTK each of them is made anew for that, which takes longer the more there are.
 */
final class PerspectivesInPlace extends LazyStackRenderer {

    @Override
    public void init(IEclipseContext context) {
        super.init(context);
        init(context.get(IEventBroker.class));
    }

    @Override
    public Object createWidget(MUIElement element, Object parent) {
        if (!(element instanceof MPerspectiveStack) || !(parent instanceof Composite around)) {
            return null;
        }
        var stack = new Composite(around, SWT.NONE);
        stack.setLayout(new StackLayout());
        return stack;
    }

    @Override
    protected void showTab(MUIElement element) {
        var perspective = (MPerspective) element;
        var shown = (Control) perspective.getWidget();
        if (shown == null) {
            shown = (Control) getContext(perspective.getParent())
                    .get(IPresentationEngine.class)
                    .createGui(perspective);
        }
        super.showTab(perspective);
        Composite stack = shown.getParent();
        ((StackLayout) stack.getLayout()).topControl = shown;
        stack.layout();
        perspective.getContext().get(EPartService.class).switchPerspective(perspective);
    }
}
