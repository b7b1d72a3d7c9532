package care.quarterback.ui.casefile;

import care.quarterback.core.check.Step;
import care.quarterback.presentation.casefile.CaseScreen;
import care.quarterback.presentation.casefile.CaseScreen.StepLine;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.practice.TakenPresenter;
import care.quarterback.presentation.section.Section;
import care.quarterback.presentation.section.SectionPlace;
import care.quarterback.presentation.section.StepSections;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.ScrollPage;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.section.FoldedSection;
import care.quarterback.ui.section.SectionPart;
import care.quarterback.ui.workbench.CasePage;
import care.quarterback.ui.workbench.Workplace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** One of the seven steps: how it stands, what every case needs, and below what opens when it applies. */
final class StepPage implements CasePage {

    private final Step step;
    private final ScrollPage page;
    private final Label stands;
    private final Optional<PharmacistPart> pharmacist;
    private final Optional<TakenPart> taken;
    private final List<StepPart> own;
    private final Composite also;
    private final List<SectionPart> parts = new ArrayList<>();
    private final List<FoldedSection> more = new ArrayList<>();

    StepPage(Composite parent, Look look, Workplace workplace, LiveCase live, Step step) {
        this.step = step;
        page = new ScrollPage(parent, look, 1);
        page.columns(1, 2 * Look.GRID);
        stands = look.wrapped(page.body(), Type.BODY, Tone.TEXT, "");
        ((GridData) stands.getLayoutData()).verticalIndent = Look.GRID;
        own = StepParts.of(step, page, workplace, live, this::open);
        StepSections sections = StepSections.of(step);
        for (Section each : sections.main()) {
            parts.add(new SectionPart(page, page.body(), workplace, live, each));
        }
        pharmacist =
                step == Step.VISIT ? Optional.of(new PharmacistPart(page, page.body(), workplace)) : Optional.empty();
        taken = TakenPresenter.pages(step).isEmpty()
                ? Optional.empty()
                : Optional.of(new TakenPart(page, workplace, live, step));
        also = look.area(page.body(), 1);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(also);
        look.label(also, Type.BOLD, Tone.MUTED, workplace.words("page.also"));
        Composite row = look.area(also, 1);
        var layout = new RowLayout(SWT.HORIZONTAL);
        layout.marginLeft = 0;
        layout.spacing = Look.GRID;
        row.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(row);
        for (Section each : sections.more()) {
            fold(row, workplace, live, each);
        }
    }

    /** A section that is empty is a button, until somebody opens it. */
    private void fold(Composite row, Workplace workplace, LiveCase live, Section section) {
        Button[] open = new Button[1];
        var folded = new FoldedSection(page, workplace, live, section, hidden -> {
            open[0].setVisible(hidden);
            data(open[0]).exclude = !hidden;
            boolean any = List.of(row.getChildren()).stream().anyMatch(each -> !data(each).exclude);
            ((GridData) also.getLayoutData()).exclude = !any;
            also.setVisible(any);
            page.fit();
        });
        open[0] = page.look().button(row, "step." + section.key(), folded.title(), folded::open);
        folded.start();
        more.add(folded);
    }

    private static RowData data(Control control) {
        if (control.getLayoutData() == null) {
            control.setLayoutData(new RowData());
        }
        return (RowData) control.getLayoutData();
    }

    @Override
    public Control control() {
        return page.control();
    }

    @Override
    public void show(CaseScreen screen) {
        pharmacist.ifPresent(part -> part.show(screen.pharmacist()));
        own.forEach(part -> part.show(screen));
        String sentence = screen.steps().stream()
                .filter(each -> each.number() == step.number())
                .map(StepLine::sentence)
                .findFirst()
                .orElse("");
        if (!stands.getText().equals(Look.plain(sentence))) {
            stands.setText(Look.plain(sentence));
            page.fit();
        }
    }

    @Override
    public void enter() {
        page.fit();
    }

    @Override
    public void open(SectionPlace place) {
        SectionPart.open(parts, place);
        more.stream()
                .filter(folded -> folded.key().equals(place.part()))
                .findFirst()
                .ifPresent(folded -> folded.open(place));
    }

    @Override
    public void leave() {
        taken.ifPresent(TakenPart::leave);
        own.forEach(StepPart::leave);
        parts.forEach(SectionPart::leave);
        more.forEach(FoldedSection::leave);
    }
}
