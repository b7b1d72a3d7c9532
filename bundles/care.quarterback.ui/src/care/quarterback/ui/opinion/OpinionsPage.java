package care.quarterback.ui.opinion;

import care.quarterback.core.chart.ChartRows;
import care.quarterback.core.chart.ChartRows.DiagnosisRow;
import care.quarterback.core.chart.ChartRows.OpinionRow;
import care.quarterback.core.chart.ChartRows.RecommendationRow;
import care.quarterback.model.Certainty;
import care.quarterback.model.DiagnosisRank;
import care.quarterback.model.Side;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.casefile.LiveCase;
import care.quarterback.presentation.opinion.CodeSuggestion;
import care.quarterback.presentation.opinion.DiagnosisDraft;
import care.quarterback.presentation.opinion.OpinionPresenter;
import care.quarterback.ui.look.ChoiceBox;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Rows;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.CasePage;
import care.quarterback.ui.workbench.Workplace;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Opinions on the left; the chosen one with its diagnoses and recommendations on the right. */
public final class OpinionsPage implements CasePage, OpinionPresenter.View {

    private final Composite page;
    private final Look look;
    private final Workplace workplace;
    private final OpinionPresenter presenter;
    private Rows<OpinionRow> list;
    private Rows<DiagnosisRow> diagnoses;
    private Rows<RecommendationRow> recommendations;
    private OpinionForm form;
    private CodeField code;
    private ChoiceBox<Certainty> certainty;
    private ChoiceBox<Side> side;
    private Combo option;
    private Button record;
    private Button addDiagnosis;
    private Button recommend;
    private Label because;
    private Label message;
    private ChartRows rows;
    private Optional<ObjectId> shownOpinion = Optional.empty();
    private boolean fresh;

    public OpinionsPage(Composite parent, Look look, Workplace workplace, LiveCase live) {
        this.look = look;
        this.workplace = workplace;
        presenter = new OpinionPresenter(live);
        page = look.area(parent, 2);
        createList();
        createDetail();
        presenter.start(this);
    }

    private void createList() {
        Composite left = look.area(page, 1);
        GridDataFactory.fillDefaults().grab(false, true).hint(330, SWT.DEFAULT).applyTo(left);
        list = new Rows<>(left, look, "opinions.table", workplace.words("page.opinions"));
        list.column("", 30, row -> Integer.toString(row.number()));
        list.column(workplace.words("opinion.clinician"), 170, OpinionRow::clinician);
        list.column(
                workplace.words("opinion.date"),
                130,
                row -> row.date().map(workplace.room().text()::date).orElse(""));
        list.onSelect(row -> {
            fresh = false;
            refill();
        });
        GridDataFactory.fillDefaults().grab(true, true).applyTo(list.table());
        look.button(left, "opinions.new", workplace.words("opinion.new"), () -> {
            fresh = true;
            list.table().deselectAll();
            refill();
            form.focus();
        });
    }

    private void createDetail() {
        Composite right = look.area(page, 1);
        GridDataFactory.fillDefaults().grab(true, true).indent(Look.GRID, 0).applyTo(right);
        form = new OpinionForm(right, look, workplace, presenter);
        message = look.wrapped(right, Type.BODY, Tone.BLOCKED, "");
        record = look.button(
                right, "opinion.record", workplace.words("opinion.record"), () -> presenter.record(form.draft()));
        Composite both = look.area(right, 2, true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(both);
        createDiagnoses(both);
        createRecommendations(both);
    }

    private void createDiagnoses(Composite parent) {
        Composite area = look.area(parent, 1);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        look.heading(area, workplace.words("opinion.diagnoses"), 1);
        diagnoses = new Rows<>(area, look, "diagnoses.table", workplace.words("opinion.diagnoses"));
        diagnoses.column(workplace.words("opinion.column.code"), 80, DiagnosisRow::code);
        diagnoses.column(workplace.words("opinion.column.words"), 230, DiagnosisRow::text);
        diagnoses.column(
                workplace.words("opinion.column.certainty"),
                100,
                row -> workplace.room().sentences().word(row.certainty()));
        GridDataFactory.fillDefaults().grab(true, false).hint(200, 84).applyTo(diagnoses.table());
        code = new CodeField(area, look, workplace.words("opinion.search"), presenter::type);
        Composite line = look.area(area, 3);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        certainty = new ChoiceBox<>(
                line, look, "opinion.certainty", workplace.words("opinion.certainty"), presenter.certainties());
        side = new ChoiceBox<>(line, look, "opinion.side", workplace.words("opinion.side"), presenter.sides());
        addDiagnosis = look.button(line, "opinion.addDiagnosis", workplace.words("opinion.addDiagnosis"), this::add);
        GridDataFactory.swtDefaults().align(SWT.END, SWT.END).applyTo(addDiagnosis);
    }

    private void createRecommendations(Composite parent) {
        Composite area = look.area(parent, 1);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        look.heading(area, workplace.words("opinion.recommendations"), 1);
        recommendations = new Rows<>(area, look, "recommendations.table", workplace.words("opinion.recommendations"));
        recommendations.column("", 30, RecommendationRow::letter);
        recommendations.column(workplace.words("opinion.column.option"), 210, RecommendationRow::name);
        recommendations.column(workplace.words("opinion.column.stance"), 110, RecommendationRow::stance);
        recommendations.onSelect(row -> because());
        GridDataFactory.fillDefaults().grab(true, false).hint(200, 84).applyTo(recommendations.table());
        because = look.wrapped(area, Type.BODY, Tone.MUTED, "");
        Composite line = look.area(area, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        Composite pair = look.pair(line, workplace.words("opinion.option"));
        option = new Combo(pair, SWT.READ_ONLY);
        option.setData(Look.KEY, "opinion.option");
        Look.name(option, workplace.words("opinion.option"));
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(option);
        recommend = look.button(line, "opinion.recommend", workplace.words("opinion.recommend"), this::recommend);
        GridDataFactory.swtDefaults().align(SWT.END, SWT.END).applyTo(recommend);
    }

    /** The doctor's reason, whole: it is a sentence, too long for a column. */
    private void because() {
        because.setText(Look.plain(recommendations
                .selected()
                .map(RecommendationRow::reason)
                .filter(reason -> !reason.isEmpty())
                .map(reason -> workplace.words("opinion.because", reason))
                .orElse("")));
        page.layout(true, true);
    }

    private void add() {
        list.selected().ifPresent(opinion -> {
            boolean primary = opinion.diagnoses().stream().noneMatch(row -> row.rank() == DiagnosisRank.PRIMARY);
            presenter.addDiagnosis(
                    opinion.id(),
                    new DiagnosisDraft(primary, code.words(), code.code(), certainty.value(), side.value(), ""));
        });
    }

    private void recommend() {
        int at = option.getSelectionIndex();
        if (at >= 0 && rows != null) {
            list.selected()
                    .ifPresent(opinion ->
                            presenter.recommend(opinion, rows.options().get(at).id(), ""));
        }
    }

    @Override
    public void show(ChartRows shown) {
        if (page.isDisposed()) {
            return;
        }
        boolean added =
                rows != null && shown.opinions().size() > rows.opinions().size();
        rows = shown;
        list.show(shown.opinions(), OpinionRow::id);
        if (added) {
            fresh = false;
            list.table().setSelection(shown.opinions().size() - 1);
        }
        int before = option.getSelectionIndex();
        option.setItems(shown.options().stream()
                .map(each -> each.letter() + "  " + each.name())
                .toArray(String[]::new));
        option.select(before < 0 ? 0 : before);
        refill();
    }

    private void refill() {
        if (fresh) {
            list.table().deselectAll();
        }
        Optional<OpinionRow> opinion = fresh ? Optional.empty() : list.selected();
        if (!shownOpinion.equals(opinion.map(OpinionRow::id))) {
            shownOpinion = opinion.map(OpinionRow::id);
            code.clear(); // a half-typed diagnosis belongs to the opinion before
        }
        form.show(opinion);
        diagnoses.show(opinion.map(OpinionRow::diagnoses).orElse(List.of()), DiagnosisRow::id);
        recommendations.show(opinion.map(OpinionRow::recommendations).orElse(List.of()), RecommendationRow::id);
        because();
        boolean open = opinion.map(row -> !row.locked()).orElse(false);
        code.enable(open);
        addDiagnosis.setEnabled(open);
        recommend.setEnabled(open && !rows.options().isEmpty());
        record.setVisible(opinion.isEmpty());
        GridDataFactory.swtDefaults().exclude(opinion.isPresent()).applyTo(record);
        say(opinion.filter(OpinionRow::locked).isPresent() ? workplace.words("opinion.locked") : "", Tone.MUTED);
    }

    @Override
    public void suggest(List<CodeSuggestion> codes, String note) {
        code.suggest(codes, note);
    }

    @Override
    public void refused(String field, String sentence) {
        say(sentence, Tone.BLOCKED);
    }

    @Override
    public void accepted() {
        if (!page.isDisposed()) {
            code.clear();
            say("", Tone.MUTED);
        }
    }

    private void say(String sentence, Tone tone) {
        if (!page.isDisposed()) {
            message.setForeground(look.color(tone));
            message.setText(sentence);
            GridDataFactory.fillDefaults()
                    .grab(true, false)
                    .hint(120, SWT.DEFAULT)
                    .exclude(sentence.isEmpty())
                    .applyTo(message);
            message.setVisible(!sentence.isEmpty());
            page.layout(true, true);
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
