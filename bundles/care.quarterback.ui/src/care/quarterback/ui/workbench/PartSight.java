package care.quarterback.ui.workbench;

import java.util.function.Consumer;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchPartSite;

/** Whether a part of the window is in sight: in front in its perspective, and its perspective in front. On the screen's thread. */
public final class PartSight implements IPartListener2 {

    private final IWorkbenchPartSite site;
    private final Consumer<Boolean> told;
    private boolean seen;

    /** @param told of each change, and once it is known whether the part is in sight */
    public PartSight(IWorkbenchPartSite site, Consumer<Boolean> told) {
        this.site = site;
        this.told = told;
        site.getPage().addPartListener(this);
    }

    public boolean seen() {
        return seen;
    }

    public void stop() {
        site.getPage().removePartListener(this);
    }

    @Override
    public void partVisible(IWorkbenchPartReference part) {
        turn(part, true);
    }

    @Override
    public void partHidden(IWorkbenchPartReference part) {
        turn(part, false);
    }

    private void turn(IWorkbenchPartReference part, boolean now) {
        if (part.getPart(false) != null && part.getPart(false).getSite() == site && seen != now) {
            seen = now;
            told.accept(now);
        }
    }
}
