package care.quarterback.ui.workbench;

import care.quarterback.presentation.section.SectionPlace;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Leads from a control on a page of a case to another place of that case: whoever shows the case offers the way. */
public record PlaceGuide(Consumer<SectionPlace> go) {

    private static final String KEY = PlaceGuide.class.getName();

    /** Offers the way to all that lies in the composite. */
    public void offer(Composite area) {
        area.setData(KEY, this);
    }

    /** The way that is offered where the control lies; empty outside of a case. */
    public static Optional<PlaceGuide> at(Control control) {
        for (Control each = control; each != null; each = each.getParent()) {
            if (each.getData(KEY) instanceof PlaceGuide guide) {
                return Optional.of(guide);
            }
        }
        return Optional.empty();
    }
}
