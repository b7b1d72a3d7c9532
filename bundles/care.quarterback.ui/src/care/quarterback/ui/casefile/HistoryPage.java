package care.quarterback.ui.casefile;

import care.quarterback.presentation.casefile.FamilyTree;
import care.quarterback.presentation.casefile.FamilyTreePresenter;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.section.FormIntent;
import care.quarterback.presentation.section.Section;
import care.quarterback.presentation.section.SectionPlace;
import care.quarterback.presentation.section.Sections;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.ScrollPage;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.section.SectionPart;
import care.quarterback.ui.workbench.CasePage;
import care.quarterback.ui.workbench.Workplace;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Tests, past visits and the family, which is drawn above the list of relatives. */
final class HistoryPage implements CasePage {

    private static final String PAGE = "history";

    private final ScrollPage page;
    private final List<SectionPart> parts = new ArrayList<>();
    private FamilyTreePresenter presenter;
    private Composite family;
    private FamilyTreeCanvas canvas;

    HistoryPage(Composite parent, Look look, Workplace workplace, LiveCase live) {
        page = new ScrollPage(parent, look, 1);
        page.columns(1, 2 * Look.GRID);
        for (Section section : Sections.on(PAGE)) {
            boolean relatives = section == Sections.RELATIVES;
            if (relatives) {
                createFamily(look, workplace);
            }
            parts.add(new SectionPart(page, page.body(), workplace, live, section));
        }
        presenter = new FamilyTreePresenter(live, this::show);
        presenter.start();
        page.onShow(() -> presenter.seen(true));
    }

    private void createFamily(Look look, Workplace workplace) {
        family = look.area(page.body(), 1);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(family);
        family.setVisible(false);
        look.heading(family, workplace.words("family.title"), 1);
        look.wrapped(family, Type.NOTE, Tone.MUTED, workplace.words("family.key"));
        canvas = new FamilyTreeCanvas(
                family,
                look,
                workplace.words("family.title"),
                relative -> open(SectionPlace.row(PAGE, Sections.RELATIVES.key(), relative)
                        .opening(new FormIntent.Change(relative))));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(canvas);
    }

    private void show(FamilyTree tree) {
        if (family.isDisposed()) {
            return;
        }
        canvas.show(tree);
        ((GridData) family.getLayoutData()).exclude = tree.people().isEmpty();
        family.setVisible(!tree.people().isEmpty());
        page.fit();
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
        presenter.stop();
        parts.forEach(SectionPart::leave);
    }
}
