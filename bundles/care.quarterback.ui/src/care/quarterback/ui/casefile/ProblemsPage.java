package care.quarterback.ui.casefile;

import care.quarterback.desk.chart.ChartRows.ProblemRow;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.casefile.CaseScreen;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.problems.ProblemCodesPresenter;
import care.quarterback.presentation.section.SectionPlace;
import care.quarterback.presentation.section.Sections;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.ScrollPage;
import care.quarterback.ui.section.SectionPart;
import care.quarterback.ui.workbench.CasePage;
import care.quarterback.ui.workbench.Workplace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Problems with their codes on the left, medications, allergies and procedures on the right. */
final class ProblemsPage implements CasePage {

    private final ScrollPage page;
    private final SectionPart problems;
    private final List<SectionPart> others;
    private final CodePanel codes;
    private List<ProblemRow> rows = List.of();

    ProblemsPage(Composite parent, Look look, Workplace workplace, LiveCase live) {
        page = new ScrollPage(parent, look, 1);
        page.columns(1, 2 * Look.GRID);
        Composite left = column(look);
        Composite right = column(look);
        problems = new SectionPart(page, left, workplace, live, Sections.PROBLEMS);
        codes = new CodePanel(left, look, workplace, new ProblemCodesPresenter(live), page::fit);
        problems.onSelect(this::choose);
        others = Stream.of(Sections.MEDICATIONS, Sections.ALLERGIES, Sections.NONE_KNOWN, Sections.PROCEDURES)
                .map(section -> new SectionPart(page, right, workplace, live, section))
                .toList();
    }

    private Composite column(Look look) {
        Composite column = look.area(page.body(), 1);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, -1).applyTo(column);
        return column;
    }

    private void choose(Optional<ObjectId> id) {
        codes.choose(id.flatMap(
                chosen -> rows.stream().filter(row -> row.id().equals(chosen)).findFirst()));
    }

    @Override
    public Control control() {
        return page.control();
    }

    @Override
    public void show(CaseScreen screen) {
        rows = screen.rows().problems();
        choose(problems.selected());
        page.fit();
    }

    @Override
    public void enter() {
        page.fit();
    }

    @Override
    public void open(SectionPlace place) {
        SectionPart.open(List.of(problems), place);
        SectionPart.open(others, place);
    }

    @Override
    public void leave() {
        codes.leave();
        problems.leave();
        others.forEach(SectionPart::leave);
    }
}
