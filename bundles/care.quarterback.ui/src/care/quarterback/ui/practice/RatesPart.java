package care.quarterback.ui.practice;

import care.quarterback.desk.report.PrintedList;
import care.quarterback.presentation.cohort.CohortPresenter;
import care.quarterback.presentation.cohort.CohortScreen;
import care.quarterback.presentation.cohort.CohortScreen.Rate;
import care.quarterback.presentation.work.Choice;
import care.quarterback.ui.look.ChoiceBox;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.PrintSource;
import care.quarterback.ui.look.Sheet;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** How second opinions turned out in this practice. */
final class RatesPart implements PracticePart, CohortPresenter.View {

    private final Workplace workplace;
    private final WindowParts parts;
    private final Look look;
    private final Composite sheet;
    private final Sheet page;
    private final CohortPresenter presenter;
    private final ChoiceBox<String> specialty;
    private final Runnable unlisten;

    RatesPart(Composite parent, Look look, Workplace workplace, WindowParts parts) {
        this.workplace = workplace;
        this.parts = parts;
        this.look = look;
        sheet = look.area(parent, 1);
        presenter = new CohortPresenter(workplace.cases().desk().lists(), workplace.room());
        Composite choices = look.area(sheet, 2);
        specialty = new ChoiceBox<>(
                choices, look, "cohort.specialty", workplace.words("cohort.specialty"), specialties(List.of()));
        specialty.onChoose(() -> presenter.specialty(specialty.value()));
        var period = new ChoiceBox<Integer>(
                choices,
                look,
                "cohort.period",
                workplace.words("cohort.period"),
                List.of(
                        new Choice<>(0, workplace.words("cohort.period.all")),
                        new Choice<>(12, workplace.words("cohort.period.12")),
                        new Choice<>(3, workplace.words("cohort.period.3"))));
        period.onChoose(() -> presenter.months(period.value()));
        page = new Sheet(sheet, look);
        unlisten = workplace.cases().onChange(presenter::refresh);
        presenter.start(this);
    }

    private List<Choice<String>> specialties(List<String> names) {
        return Stream.concat(
                        Stream.of(new Choice<>("", workplace.words("cohort.all"))),
                        names.stream().map(name -> new Choice<>(name, name)))
                .toList();
    }

    @Override
    public void show(CohortScreen screen) {
        if (page.control().isDisposed()) {
            return;
        }
        specialty.offer(specialties(screen.specialties()));
        page.fill(1, body -> fill(body, screen));
    }

    private void fill(Composite body, CohortScreen screen) {
        if (!screen.empty().isEmpty()) {
            look.wrapped(body, Type.BODY, Tone.MUTED, screen.empty());
        } else {
            look.wrapped(body, Type.BODY, Tone.TEXT, screen.headline());
            if (!screen.warning().isEmpty()) {
                look.wrapped(body, Type.BOLD, Tone.DUE, screen.warning());
            }
            rates(body, screen.rates());
            lines(body, "cohort.left", screen.left());
            screen.notes().forEach(note -> look.wrapped(body, Type.NOTE, Tone.MUTED, note));
            lines(body, "cohort.steps", screen.steps());
            lines(body, "cohort.missing", screen.missing());
            lines(body, "cohort.money", screen.money());
        }
        prints(
                look.heading(body, workplace.words("cohort.studies"), 1),
                List.of("cohort.studies", "cohort.print.says", "cohort.print.caution"),
                screen.studies().stream()
                        .map(study -> List.of(study.title(), study.says(), study.caution()))
                        .toList());
        screen.studies().forEach(study -> {
            look.wrapped(body, Type.BOLD, Tone.TEXT, study.title());
            look.wrapped(body, Type.BODY, Tone.TEXT, study.says());
            look.wrapped(body, Type.NOTE, Tone.MUTED, study.caution());
        });
    }

    private void rates(Composite body, List<Rate> rates) {
        if (rates.isEmpty()) {
            return;
        }
        prints(
                look.heading(body, workplace.words("cohort.rates"), 1),
                List.of("cohort.rates", "cohort.print.cases", "cohort.print.own", "cohort.print.published"),
                rates.stream()
                        .map(rate -> List.of(rate.name(), rate.cases(), rate.own(), rate.published()))
                        .toList());
        Composite table = look.area(body, 5);
        for (Rate rate : rates) {
            look.label(table, Type.BODY, Tone.TEXT, rate.name());
            look.label(table, Type.BOLD, Tone.TEXT, rate.cases());
            look.label(table, Type.BODY, Tone.ACCENT, rate.own());
            GridDataFactory.fillDefaults().applyTo(new RateCanvas(table, look, rate));
            look.label(table, Type.BODY, Tone.MUTED, rate.published());
        }
        look.wrapped(body, Type.NOTE, Tone.MUTED, workplace.words("cohort.legend"));
    }

    private void lines(Composite body, String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            prints(
                    look.heading(body, workplace.words(heading), 1),
                    List.of(heading),
                    lines.stream().map(List::of).toList());
            lines.forEach(line -> look.wrapped(body, Type.BODY, Tone.TEXT, line));
        }
    }

    /** What stands under a heading is printed as a table; the first column bears the heading's words. */
    private void prints(Label heading, List<String> titles, List<List<String>> rows) {
        var part = new PrintedList.Part(
                workplace.words(titles.getFirst()),
                titles.stream().map(key -> workplace.words(key)).toList(),
                titles.stream().map(key -> 1).toList(),
                rows);
        heading.setData(PrintSource.KEY, (PrintSource) () -> () -> part);
    }

    @Override
    public void failed(String sentence) {
        parts.problem(sentence);
    }

    @Override
    public Control control() {
        return sheet;
    }

    @Override
    public void focus() {
        Look.focus(specialty.control(), sheet);
    }

    @Override
    public void enter() {
        presenter.refresh();
    }

    @Override
    public void leave() {
        unlisten.run();
    }
}
