package care.quarterback.app;

import org.eclipse.e4.ui.internal.workbench.swt.AbstractPartRenderer;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspectiveStack;
import org.eclipse.e4.ui.workbench.renderers.swt.WorkbenchRendererFactory;

/** How the platform draws the window: as it always does, but perspectives stay in their place. Named in plugin.xml. */
public final class WindowRenderers extends WorkbenchRendererFactory {

    private PerspectivesInPlace perspectives;

    /** What is marked so has a dotted handle to move it by; the layout of this window stays. */
    private static final String DRAGGABLE = "Draggable";

    /** What pushes the perspectives to the right end of their bar; they stand where reading begins. */
    private static final String SPACER = "PerspectiveSpacer";

    @Override
    public AbstractPartRenderer getRenderer(MUIElement element, Object parent) {
        element.getTags().remove(DRAGGABLE);
        if (SPACER.equals(element.getElementId())) {
            element.setVisible(false);
        }
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
