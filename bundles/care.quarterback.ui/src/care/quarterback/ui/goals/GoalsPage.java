package care.quarterback.ui.goals;

import care.quarterback.presentation.goals.GoalsPresenter;
import care.quarterback.presentation.goals.GoalsScreen;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.section.SectionPlace;
import care.quarterback.presentation.section.Sections;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.ScrollPage;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.section.SectionPart;
import care.quarterback.ui.workbench.CasePage;
import care.quarterback.ui.workbench.Workplace;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** What matters to the patient, the options, both as a grid, how the options fit, and how sure the patient feels. */
public final class GoalsPage implements CasePage, GoalsPresenter.View {

    private final ScrollPage page;
    private final GoalsPresenter presenter;
    private final SectionPart goals;
    private final SectionPart options;
    private final SectionPart confidence;
    private final OptionGridPart grid;
    private final Label fit;

    public GoalsPage(Composite parent, Look look, Workplace workplace, LiveCase live) {
        presenter = new GoalsPresenter(live);
        page = new ScrollPage(parent, look, 1);
        page.columns(1, 2 * Look.GRID);
        goals = new SectionPart(page, page.body(), workplace, live, Sections.GOALS);
        options = new SectionPart(page, page.body(), workplace, live, Sections.OPTIONS);
        grid = new OptionGridPart(page, page.body(), workplace, presenter);
        Composite fits = look.area(page.body(), 1);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(fits);
        look.heading(fits, workplace.words("goals.fit"), 1);
        fit = look.wrapped(fits, Type.BODY, Tone.TEXT, "");
        confidence = new SectionPart(page, page.body(), workplace, live, Sections.CONFIDENCE);
        presenter.start(this);
    }

    @Override
    public void show(GoalsScreen shown) {
        if (!fit.isDisposed()) {
            fit.setText(Look.plain(String.join("\n", shown.sentences())));
            grid.show(shown.grid());
            page.fit();
        }
    }

    @Override
    public void refused(String field, String sentence) {
        if (!fit.isDisposed()) {
            grid.refused(sentence);
        }
    }

    @Override
    public void accepted() {
        if (!fit.isDisposed()) {
            grid.say("");
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
        SectionPart.open(List.of(goals, options, confidence), place);
    }

    @Override
    public void leave() {
        presenter.stop();
        goals.leave();
        options.leave();
        confidence.leave();
    }
}
