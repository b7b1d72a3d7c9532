package care.quarterback.ui.goals;

import care.quarterback.desk.chart.ChartRows.GoalRow;
import care.quarterback.desk.chart.ChartRows.OptionRow;
import care.quarterback.model.GoalType;
import care.quarterback.model.OptionClass;
import care.quarterback.presentation.casefile.LiveCase;
import care.quarterback.presentation.goals.GoalsPresenter;
import care.quarterback.presentation.goals.GoalsScreen;
import care.quarterback.ui.look.ChoiceBox;
import care.quarterback.ui.look.Icon;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Rows;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.CasePage;
import care.quarterback.ui.workbench.Workplace;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** What matters to the patient on the left, the options on the right, and how they fit below. */
public final class GoalsPage implements CasePage, GoalsPresenter.View {

    private final Composite page;
    private final Look look;
    private final Workplace workplace;
    private final GoalsPresenter presenter;
    private Rows<GoalRow> goals;
    private Rows<OptionRow> options;
    private Text goal;
    private Text goalWeight;
    private Text option;
    private Text rating;
    private Text author;
    private Label ratingOf;
    private Label fit;
    private Label message;
    private GoalsScreen screen;

    public GoalsPage(Composite parent, Look look, Workplace workplace, LiveCase live) {
        this.look = look;
        this.workplace = workplace;
        presenter = new GoalsPresenter(live);
        page = look.area(parent, 2, true);
        createGoals();
        createOptions();
        message = look.wrapped(page, Type.BODY, Tone.BLOCKED, "");
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(message);
        look.heading(page, workplace.words("goals.fit"), 2);
        fit = look.wrapped(page, Type.BODY, Tone.TEXT, "");
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(400, SWT.DEFAULT)
                .applyTo(fit);
        presenter.start(this);
    }

    private void createGoals() {
        Composite area = look.area(page, 1);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        look.heading(area, workplace.words("goals.title"), 1);
        goals = new Rows<>(area, look, "goals.table", workplace.words("goals.title"));
        goals.column(workplace.words("goals.column.text"), 360, GoalRow::text).icon(row -> row.main() ? Icon.OK : null);
        goals.column(
                workplace.words("goals.column.weight"),
                90,
                row -> row.weight().map(String::valueOf).orElse(""));
        goals.column(workplace.words("goals.column.main"), 120, row -> row.main() ? workplace.words("goals.main") : "");
        goals.onSelect(row -> showRating());
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 150).applyTo(goals.table());
        Composite line = look.area(area, 3);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        goal = look.field(line, "goals.new", workplace.words("goals.new"));
        goalWeight = look.field(line, "goals.weight", workplace.words("goals.weight"));
        var type =
                new ChoiceBox<GoalType>(line, look, "goals.type", workplace.words("goals.type"), presenter.goalTypes());
        Composite buttons = look.area(area, 3);
        look.button(
                buttons,
                "goals.add",
                workplace.words("goals.add"),
                () -> presenter.addGoal(goal.getText(), type.value(), goalWeight.getText()));
        look.button(
                buttons,
                "goals.setWeight",
                workplace.words("goals.setWeight"),
                () -> goals.selected().ifPresent(row -> presenter.setWeight(row.id(), goalWeight.getText())));
        look.button(
                buttons,
                "goals.markMain",
                workplace.words("goals.markMain"),
                () -> goals.selected().ifPresent(row -> presenter.markMain(row.id())));
    }

    private void createOptions() {
        Composite area = look.area(page, 1);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        look.heading(area, workplace.words("options.title"), 1);
        options = new Rows<>(area, look, "options.table", workplace.words("options.title"));
        options.column("", 40, OptionRow::letter);
        options.column(workplace.words("options.column.name"), 330, OptionRow::name);
        options.column(workplace.words("options.column.kind"), 180, OptionRow::kind);
        options.onSelect(row -> showRating());
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 150).applyTo(options.table());
        Composite line = look.area(area, 3);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        option = look.field(line, "options.new", workplace.words("options.new"));
        var kind = new ChoiceBox<OptionClass>(
                line, look, "options.kind", workplace.words("options.kind"), presenter.optionKinds());
        low(look.button(
                line,
                "options.add",
                workplace.words("options.add"),
                () -> presenter.addOption(option.getText(), kind.value())));
        ratingOf = look.wrapped(area, Type.NOTE, Tone.MUTED, "");
        Composite rate = look.area(area, 3);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(rate);
        rating = look.field(rate, "options.rating", workplace.words("options.rating"));
        author = look.field(rate, "options.author", workplace.words("options.author"));
        low(look.button(rate, "options.rate", workplace.words("options.rate"), this::rate));
    }

    private static void low(Button button) {
        GridDataFactory.swtDefaults().align(SWT.END, SWT.END).applyTo(button);
    }

    private void rate() {
        options.selected()
                .ifPresent(one -> goals.selected()
                        .ifPresent(
                                served -> presenter.rate(one.id(), served.id(), rating.getText(), author.getText())));
    }

    private void showRating() {
        if (screen == null || options.selected().isEmpty() || goals.selected().isEmpty()) {
            ratingOf.setText(workplace.words("options.chooseBoth"));
            return;
        }
        OptionRow one = options.selected().get();
        GoalRow served = goals.selected().get();
        String value = screen.rating(one, served.id()).orElse(workplace.words("options.unrated"));
        ratingOf.setText(Look.plain(workplace.words("options.ratingOf", one.letter(), served.text(), value)));
        ratingOf.getParent().layout();
    }

    @Override
    public void show(GoalsScreen shown) {
        if (page.isDisposed()) {
            return;
        }
        screen = shown;
        goals.show(shown.goals(), GoalRow::id);
        options.show(shown.options(), OptionRow::id);
        fit.setText(Look.plain(String.join("\n", shown.sentences())));
        showRating();
        page.layout(true, true);
    }

    @Override
    public void refused(String field, String sentence) {
        if (!page.isDisposed()) {
            message.setText(sentence);
            page.layout();
        }
    }

    @Override
    public void accepted() {
        if (!page.isDisposed()) {
            message.setText("");
            goal.setText("");
            goalWeight.setText("");
            option.setText("");
            rating.setText("");
        }
    }

    @Override
    public Control control() {
        return page;
    }

    @Override
    public void leave() {
        presenter.stop();
    }
}
