package care.quarterback.ui.section;

import care.quarterback.presentation.section.FormScreen.FormPoint;
import care.quarterback.ui.look.Icon;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** What an entry would still lack as it stands in its form: the first line sums it up. */
final class PointsPart {

    private final Look look;
    private final Workplace workplace;
    private final Composite area;
    private List<FormPoint> shown = List.of();

    PointsPart(Composite parent, Look look, Workplace workplace, String key) {
        this.look = look;
        this.workplace = workplace;
        area = look.area(parent, 2);
        area.setData(Look.KEY, key + ".points");
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .spacing(Look.GRID, Look.GRID / 2)
                .applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(area);
        area.setVisible(false);
    }

    /** @return whether it has changed */
    boolean show(List<FormPoint> points) {
        if (points.equals(shown)) {
            return false;
        }
        shown = points;
        for (Control old : area.getChildren()) {
            old.dispose();
        }
        for (int i = 0; i < points.size(); i++) {
            FormPoint point = points.get(i);
            Icon icon = point.open() ? Icon.DUE : i == 0 ? Icon.OK : Icon.NOT_NEEDED;
            Label mark =
                    look.mark(area, icon, workplace.words(point.open() ? "section.point.open" : "section.point.done"));
            GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(mark);
            look.wrapped(area, i == 0 ? Type.BOLD : Type.NOTE, Tone.TEXT, point.sentence());
        }
        ((GridData) area.getLayoutData()).exclude = points.isEmpty();
        area.setVisible(!points.isEmpty());
        return true;
    }
}
