package care.quarterback.app;

import org.eclipse.e4.ui.internal.workbench.swt.AbstractPartRenderer;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspectiveStack;
import org.eclipse.e4.ui.workbench.renderers.swt.WorkbenchRendererFactory;

/** How the platform draws the window: as it always does, but perspectives stay in their place. Named in plugin.xml. */
public final class WindowRenderers extends WorkbenchRendererFactory {

    private PerspectivesInPlace perspectives;

    @Override
    public AbstractPartRenderer getRenderer(MUIElement element, Object parent) {
        if (!(element instanceof MPerspectiveStack)) {
            return super.getRenderer(element, parent);
        }
        if (perspectives == null) {
            perspectives = new PerspectivesInPlace();
            initRenderer(perspectives);
        }
        return perspectives;
    }
}
