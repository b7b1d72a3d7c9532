package care.quarterback.ui.casefile;

import care.quarterback.presentation.casefile.FamilyTree;
import care.quarterback.presentation.casefile.FamilyTreePresenter;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.section.FormIntent;
import care.quarterback.presentation.section.SectionPlace;
import care.quarterback.presentation.section.Sections;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.ScrollPage;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;

/** The family, drawn above the list of relatives; nothing as long as nobody is in it. */
final class FamilyPart {

    static final String PAGE = "history";

    private final ScrollPage page;
    private final FamilyTreePresenter presenter;
    private final Composite family;
    private final FamilyTreeCanvas canvas;

    /** @param open shows the fields of a relative */
    FamilyPart(ScrollPage page, Workplace workplace, LiveCase live, Consumer<SectionPlace> open) {
        this.page = page;
        Look look = page.look();
        family = look.area(page.body(), 1);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(family);
        family.setVisible(false);
        look.heading(family, workplace.words("family.title"), 1);
        look.wrapped(family, Type.NOTE, Tone.MUTED, workplace.words("family.key"));
        canvas = new FamilyTreeCanvas(
                family,
                look,
                workplace.words("family.title"),
                relative -> open.accept(SectionPlace.row(PAGE, Sections.RELATIVES.key(), relative)
                        .opening(new FormIntent.Change(relative))));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(canvas);
        presenter = new FamilyTreePresenter(live, this::show);
        presenter.start();
        page.onShow(() -> presenter.seen(true));
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

    void leave() {
        presenter.stop();
    }
}
