package care.quarterback.app;

import care.quarterback.ui.workbench.WindowParts;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** What arrived and is in no case yet. */
public final class TrayPerspective implements IPerspectiveFactory {

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        layout.addStandaloneView(WindowParts.TRAY, false, IPageLayout.LEFT, 1f, layout.getEditorArea());
    }
}
