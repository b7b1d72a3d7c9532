package care.quarterback.app;

import care.quarterback.ui.workbench.WindowParts;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The practice as a whole: its directory, rules, settings and results. */
public final class PracticePerspective implements IPerspectiveFactory {

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        layout.addStandaloneView(WindowParts.PRACTICE, false, IPageLayout.LEFT, 1f, layout.getEditorArea());
    }
}
