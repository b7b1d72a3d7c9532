package care.quarterback.app;

import care.quarterback.ui.workbench.WindowParts;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The first perspective: who needs me now. */
public final class TodayPerspective implements IPerspectiveFactory {

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        layout.addStandaloneView(WindowParts.TODAY, false, IPageLayout.LEFT, 1f, layout.getEditorArea());
    }
}
