package care.quarterback.ui.workbench;

import java.util.function.Consumer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.PerspectiveAdapter;

/** Whether a part of the window is in sight: its perspective is the one in front. On the screen's thread. */
public final class PartSight extends PerspectiveAdapter {

    private final IWorkbenchPartSite site;
    private final Control part;
    private final Consumer<Boolean> told;
    private boolean seen;

    /** @param part what the part shows, as a whole; @param told of each change, the first time once the part is made */
    public PartSight(IWorkbenchPartSite site, Control part, Consumer<Boolean> told) {
        this.site = site;
        this.part = part;
        this.told = told;
        site.getWorkbenchWindow().addPerspectiveListener(this);
        soon();
    }

    public boolean seen() {
        return seen;
    }

    public void stop() {
        site.getWorkbenchWindow().removePerspectiveListener(this);
    }

    @Override
    public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
        soon();
    }

    private void soon() {
        part.getDisplay()
                .asyncExec(
                        () -> { // once the perspective before is taken away
                            if (!part.isDisposed() && part.isVisible() != seen) {
                                seen = part.isVisible();
                                told.accept(seen);
                            }
                        });
    }
}
