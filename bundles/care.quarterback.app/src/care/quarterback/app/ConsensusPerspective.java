package care.quarterback.app;

import care.quarterback.ui.workbench.WindowParts;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The opinions of the case side by side. */
public final class ConsensusPerspective implements IPerspectiveFactory {

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        layout.addStandaloneView(WindowParts.CONSENSUS, false, IPageLayout.LEFT, 1f, layout.getEditorArea());
    }
}
