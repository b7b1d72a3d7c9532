package care.quarterback.app;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The first perspective: who needs me now. */
public final class TodayPerspective implements IPerspectiveFactory {

    static final String ID = "care.quarterback.app.today";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(true);
    }
}
