package care.quarterback.benchmarks;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** An editor area and nothing else. */
public final class BarePerspective implements IPerspectiveFactory {

    static final String ID = "care.quarterback.benchmarks.empty";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(true);
    }
}
