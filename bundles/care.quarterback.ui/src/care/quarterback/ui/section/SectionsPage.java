package care.quarterback.ui.section;

import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.section.Section;
import care.quarterback.presentation.section.SectionPlace;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.ScrollPage;
import care.quarterback.ui.workbench.CasePage;
import care.quarterback.ui.workbench.Workplace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A page of the case that is sections, one below the other. */
public final class SectionsPage implements CasePage {

    private final ScrollPage page;
    private final List<SectionPart> parts = new ArrayList<>();
    private final List<Runnable> leaving = new ArrayList<>();

    /** What stands above a section. */
    @FunctionalInterface
    public interface Above {

        /** Makes it, where the section has any. @return what ends it */
        Optional<Runnable> make(ScrollPage page, Section section);
    }

    public SectionsPage(Composite parent, Look look, Workplace workplace, LiveCase live, List<Section> sections) {
        this(parent, look, workplace, live, sections, (page, section) -> Optional.empty());
    }

    public SectionsPage(
            Composite parent, Look look, Workplace workplace, LiveCase live, List<Section> sections, Above above) {
        page = new ScrollPage(parent, look, 1);
        page.columns(1, 2 * Look.GRID);
        for (Section section : sections) {
            above.make(page, section).ifPresent(leaving::add);
            parts.add(new SectionPart(page, page.body(), workplace, live, section));
        }
        if (parts.size() == 1) {
            parts.getFirst().fill();
        }
    }

    @Override
    public Control control() {
        return page.control();
    }

    @Override
    public void enter() {
        page.fit();
    }

    @Override
    public void open(SectionPlace place) {
        SectionPart.open(parts, place);
    }

    @Override
    public void leave() {
        leaving.forEach(Runnable::run);
        parts.forEach(SectionPart::leave);
    }
}
