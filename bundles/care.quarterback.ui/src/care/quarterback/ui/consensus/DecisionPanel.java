package care.quarterback.ui.consensus;

import care.quarterback.consensus.decision.DecisionRows;
import care.quarterback.consensus.decision.DecisionRows.OptionRow;
import care.quarterback.consensus.decision.DecisionRows.Talk;
import care.quarterback.model.Answer;
import care.quarterback.presentation.decision.DecisionPresenter;
import care.quarterback.presentation.decision.DecisionScreen;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.ui.look.Icon;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Rows;
import care.quarterback.ui.look.ScrollPage;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.look.ToolkitStyle;
import care.quarterback.ui.workbench.Workplace;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** What is open before the decision, what the patient understood, the decision, and what came of it. */
final class DecisionPanel implements ConsensusPanel, DecisionPresenter.View {

    private static final int LINES = 4;

    private final Look look;
    private final Workplace workplace;
    private final DecisionPresenter presenter = new DecisionPresenter();
    private final DecisionForms forms;
    private final ScrollPage page;
    private final Label empty;
    private final Composite left;
    private final Composite right;
    private ReadinessPart readiness;
    private Rows<OptionRow> understood;
    private Label decisions;
    private ConfidenceCanvas chart;
    private Label sure;
    private Label family;
    private Label intents;
    private Label outcomes;

    DecisionPanel(Composite parent, Look look, Workplace workplace) {
        this.look = look;
        this.workplace = workplace;
        page = new ScrollPage(parent, look, 2);
        forms = new DecisionForms(look, workplace, presenter, page::fit);
        empty = look.wrapped(page.body(), Type.BODY, Tone.MUTED, workplace.words("decision.noCase"));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(empty);
        left = side();
        right = side();
        createLeft();
        createRight();
        presenter.start(this);
    }

    private Composite side() {
        Composite side = look.area(page.body(), 1);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.BEGINNING)
                .hint(400, SWT.DEFAULT)
                .applyTo(side);
        return side;
    }

    private void createLeft() {
        readiness = new ReadinessPart(left, look, workplace);
        look.heading(left, workplace.words("decision.understood"), 1);
        understood = new Rows<>(left, look, "decision.understood", workplace.words("decision.understood"));
        understood
                .column(workplace.words("decision.column.option"), 210, OptionRow::name)
                .icon(row -> row.understood() == Answer.YES && row.explained() == Answer.YES ? Icon.OK : Icon.DUE);
        understood.column(workplace.words("decision.column.explained"), 90, row -> word(row.explained()));
        understood.column(workplace.words("decision.column.understood"), 80, row -> word(row.understood()));
        understood
                .column(workplace.words("decision.column.words"), 220, OptionRow::teachBack)
                .tip(row -> String.join("\n", row.reasons()));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(300, ToolkitStyle.height(understood.table(), LINES))
                .applyTo(understood.table());
        forms.understood(left);
        look.heading(left, workplace.words("family.title"), 1);
        look.wrapped(left, Type.NOTE, Tone.MUTED, workplace.words("family.note"));
        family = look.wrapped(left, Type.BODY, Tone.TEXT, "");
        forms.family(left);
        look.heading(left, workplace.words("intent.title"), 1);
        intents = look.wrapped(left, Type.BODY, Tone.TEXT, "");
        forms.intent(left);
    }

    private void createRight() {
        look.heading(right, workplace.words("decision.title"), 1);
        look.wrapped(right, Type.NOTE, Tone.MUTED, workplace.words("decision.note"));
        decisions = look.wrapped(right, Type.BODY, Tone.TEXT, "");
        decisions.setData(Look.KEY, "decision.said");
        forms.decide(right);
        look.heading(right, workplace.words("confidence.title"), 1);
        chart = new ConfidenceCanvas(right, look);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(chart);
        sure = look.wrapped(right, Type.NOTE, Tone.TEXT, "");
        forms.sure(right);
        look.heading(right, workplace.words("outcome.title"), 1);
        outcomes = look.wrapped(right, Type.BODY, Tone.TEXT, "");
        forms.outcome(right);
    }

    private String word(Answer answer) {
        return workplace.room().sentences().word(answer);
    }

    @Override
    public void show(DecisionScreen screen) {
        if (empty.isDisposed()) {
            return;
        }
        open(true);
        DecisionRows rows = screen.rows();
        readiness.show(rows);
        understood.show(rows.options(), OptionRow::id);
        lines(
                decisions,
                rows.decisions().stream().map(DecisionRows.Decided::sentence).toList(),
                "");
        chart.show(screen.chart());
        sure.setText(Look.plain(screen.chart().words()));
        lines(family, rows.talks().stream().map(this::talk).toList(), "family.none");
        lines(intents, screen.intents(), "intent.none");
        lines(
                outcomes,
                rows.outcomes().stream().map(DecisionRows.Outcome::sentence).toList(),
                "outcome.none");
        forms.show(screen);
        page.fit();
    }

    /** @param none the key of what is said when there is no line; empty to say nothing then */
    private void lines(Label label, List<String> lines, String none) {
        boolean some = !lines.isEmpty();
        label.setText(Look.plain(some || none.isEmpty() ? String.join("\n", lines) : workplace.words(none)));
        label.setForeground(look.color(some ? Tone.TEXT : Tone.MUTED));
        MattersPanel.visible(label, some || !none.isEmpty());
    }

    private String talk(Talk talk) {
        String said = talk.option().isEmpty()
                ? workplace.words("family.row", talk.who(), talk.view())
                : workplace.words("family.rowOption", talk.who(), talk.option(), talk.view());
        return talk.concerns().isEmpty() ? said : said + " " + workplace.words("family.concerns", talk.concerns());
    }

    private void open(boolean some) {
        MattersPanel.visible(left, some);
        MattersPanel.visible(right, some);
        MattersPanel.visible(empty, !some);
    }

    @Override
    public void showNothing() {
        if (!empty.isDisposed()) {
            open(false);
            page.fit();
        }
    }

    @Override
    public void failed(String sentence) {
        if (!empty.isDisposed()) {
            empty.setText(Look.plain(sentence));
            MattersPanel.visible(empty, true);
            page.fit();
        }
    }

    @Override
    public Control control() {
        return page.control();
    }

    @Override
    public void about(Optional<LiveCase> live) {
        forms.about(live);
        presenter.about(live);
    }

    @Override
    public boolean focus() {
        if (!left.isVisible() || !understood.table().setFocus()) {
            return false;
        }
        page.top(); // what is still open stands above the table, and is read first
        return true;
    }

    @Override
    public void seen(boolean now) {
        presenter.seen(now);
    }

    @Override
    public void stop() {
        presenter.stop();
    }
}
