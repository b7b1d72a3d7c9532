package care.quarterback.ui.goals;

import care.quarterback.desk.chart.ChartRows.GoalRow;
import care.quarterback.desk.chart.ChartRows.OptionRow;
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
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** What matters to the patient on the left, the options on the right, how they fit and how sure the patient feels below. */
public final class GoalsPage implements CasePage, GoalsPresenter.View {

    private final ScrollPage page;
    private final Look look;
    private final Workplace workplace;
    private final GoalsPresenter presenter;
    private final SectionPart goals;
    private final SectionPart options;
    private final SectionPart confidence;
    private Text rating;
    private Text author;
    private Label ratingOf;
    private Label message;
    private final Label fit;
    private GoalsScreen screen;

    public GoalsPage(Composite parent, Look look, Workplace workplace, LiveCase live) {
        this.look = look;
        this.workplace = workplace;
        presenter = new GoalsPresenter(live);
        page = new ScrollPage(parent, look, 2);
        page.columns(2, Look.GRID);
        goals = new SectionPart(page, page.body(), workplace, live, Sections.GOALS);
        options = new SectionPart(page, page.body(), workplace, live, Sections.OPTIONS);
        goals.onSelect(chosen -> showRating());
        options.onSelect(chosen -> showRating());
        createRating();
        look.heading(page.body(), workplace.words("goals.fit"), 2);
        fit = look.wrapped(page.body(), Type.BODY, Tone.TEXT, "");
        wide(fit);
        Composite below = look.area(page.body(), 1);
        wide(below);
        confidence = new SectionPart(page, below, workplace, live, Sections.CONFIDENCE);
        presenter.start(this);
    }

    private void createRating() {
        Composite area = look.area(page.body(), 1);
        wide(area);
        ratingOf = look.wrapped(area, Type.BODY, Tone.TEXT, "");
        Composite line = look.area(area, 3);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        rating = look.field(line, "options.rating", workplace.words("options.rating"));
        author = look.field(line, "options.author", workplace.words("options.author"));
        rating.addListener(SWT.DefaultSelection, event -> rate());
        author.addListener(SWT.DefaultSelection, event -> rate());
        Control button = look.button(line, "options.rate", workplace.words("options.rate"), this::rate);
        GridDataFactory.swtDefaults().align(SWT.END, SWT.END).applyTo(button);
        message = look.wrapped(area, Type.BODY, Tone.BLOCKED, "");
        say("");
    }

    private static void wide(Control control) {
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(400, SWT.DEFAULT)
                .applyTo(control);
    }

    private void rate() {
        options.selected()
                .ifPresent(option -> goals.selected()
                        .ifPresent(goal -> presenter.rate(option, goal, rating.getText(), author.getText())));
    }

    private void showRating() {
        String words = screen == null ? "" : ratingWords().orElseGet(() -> workplace.words("options.chooseBoth"));
        if (ratingOf != null && !ratingOf.getText().equals(Look.plain(words))) {
            ratingOf.setText(Look.plain(words));
            page.fit();
        }
    }

    private Optional<String> ratingWords() {
        Optional<OptionRow> option = options.selected()
                .flatMap(id -> screen.options().stream()
                        .filter(row -> row.id().equals(id))
                        .findFirst());
        Optional<GoalRow> goal = goals.selected()
                .flatMap(id -> screen.goals().stream()
                        .filter(row -> row.id().equals(id))
                        .findFirst());
        return option.flatMap(rated -> goal.map(served -> workplace.words(
                "options.ratingOf",
                rated.letter(),
                served.text(),
                screen.rating(rated, served.id()).orElse(workplace.words("options.unrated")))));
    }

    @Override
    public void show(GoalsScreen shown) {
        if (!fit.isDisposed()) {
            screen = shown;
            fit.setText(Look.plain(String.join("\n", shown.sentences())));
            showRating();
            page.fit();
        }
    }

    private void say(String sentence) {
        message.setText(Look.plain(sentence));
        message.setVisible(!sentence.isEmpty());
        ((GridData) message.getLayoutData()).exclude = sentence.isEmpty();
        page.fit();
    }

    @Override
    public void refused(String field, String sentence) {
        if (!message.isDisposed()) {
            say(sentence);
            (field.equals("author") ? author : rating).setFocus();
        }
    }

    @Override
    public void accepted() {
        if (!message.isDisposed()) {
            say("");
            rating.setText("");
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
