package care.quarterback.ui.section;

import care.quarterback.presentation.section.FormScreen.FormLead;
import care.quarterback.presentation.section.SectionPlace;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.PlaceGuide;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Under a choice that has nothing to choose from: says so, with the button that leads to where one is added. */
final class LeadPart {

    private final Composite area;
    private final Look look;
    private final String key;
    private Optional<FormLead> shown = Optional.empty();

    LeadPart(Composite parent, Look look, String key) {
        this.look = look;
        this.key = key;
        area = look.area(parent, 1);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(area);
        area.setVisible(false);
    }

    /** @return whether it has changed */
    boolean show(Optional<FormLead> lead) {
        if (lead.equals(shown)) {
            return false;
        }
        shown = lead;
        for (Control old : area.getChildren()) {
            old.dispose();
        }
        lead.ifPresent(this::fill);
        ((GridData) area.getLayoutData()).exclude = lead.isEmpty();
        area.setVisible(lead.isPresent());
        return true;
    }

    private void fill(FormLead lead) {
        look.wrapped(area, Type.NOTE, Tone.DUE, lead.sentence());
        lead.place().ifPresent(place -> look.button(area, key + ".lead", lead.button(), () -> go(place)));
    }

    private void go(SectionPlace place) {
        PlaceGuide.at(area).ifPresent(guide -> guide.go().accept(place));
    }
}
