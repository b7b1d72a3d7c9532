package care.quarterback.presentation.opinion;

import care.quarterback.core.chart.ChartQuery;
import care.quarterback.core.chart.ChartRows;
import care.quarterback.core.chart.ChartRows.OpinionRow;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.VoidStatement;
import care.quarterback.core.opinion.AddDiagnosis;
import care.quarterback.core.opinion.AddRecommendation;
import care.quarterback.core.opinion.ChangeDiagnosisCode;
import care.quarterback.core.opinion.CodeEntry;
import care.quarterback.core.opinion.DiagnosisEntry;
import care.quarterback.core.opinion.OpinionEntry;
import care.quarterback.core.opinion.RecommendationEntry;
import care.quarterback.core.opinion.RecordOpinion;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.spi.CodeCatalogue;
import care.quarterback.model.Certainty;
import care.quarterback.model.DiagnosisRank;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.Need;
import care.quarterback.model.OpinionMode;
import care.quarterback.model.Side;
import care.quarterback.model.Stance;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.casefile.LiveCase;
import care.quarterback.presentation.casefile.Reply;
import care.quarterback.presentation.work.Background;
import care.quarterback.presentation.work.Choice;
import care.quarterback.presentation.work.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Entering and editing opinions, with their diagnoses and what they recommend. Called on the screen's thread. */
public final class OpinionPresenter {

    /** So many codes are offered at once. */
    public static final int SUGGESTIONS = 12;

    private final LiveCase live;
    private final Background.Lane reading;
    private final Background.Lane searching;
    private Runnable unlisten = () -> {};
    private View view;
    private List<OpinionRow> opinions = List.of();

    /** What the page shows. */
    public interface View extends Reply {

        void show(ChartRows rows);

        /** @param note what the catalogue cannot tell, or that nothing fits; empty when all is well */
        void suggest(List<CodeSuggestion> codes, String note);
    }

    public OpinionPresenter(LiveCase live) {
        this.live = live;
        this.reading = live.room().background().lane();
        this.searching = live.room().background().lane();
    }

    public void start(View shown) {
        view = shown;
        unlisten = live.onChange(this::refresh);
        refresh();
    }

    public void stop() {
        unlisten.run();
        reading.drop();
        searching.drop();
    }

    private void refresh() {
        var query = new ChartQuery(live.room().sentences());
        reading.show(
                live.read(query::rows),
                rows -> {
                    opinions = rows.opinions();
                    view.show(rows);
                },
                failure -> view.refused("", live.room().text().of("case.notRead")));
    }

    /** Offers codes for what is typed; only the answer to the newest letters is shown. */
    public void type(String letters) {
        if (letters.isBlank()) {
            searching.drop();
            view.suggest(List.of(), "");
            return;
        }
        searching.run(
                () -> found(letters),
                found -> view.suggest(found.codes(), found.note()),
                failure -> view.suggest(List.of(), live.room().text().of("opinion.noSearch")));
    }

    private record Found(List<CodeSuggestion> codes, String note) {}

    private Found found(String letters) {
        CodeCatalogue catalogue = live.desk().codes();
        List<CodeSuggestion> codes = catalogue.search(letters, SUGGESTIONS).stream()
                .map(entry -> new CodeSuggestion(entry.code(), entry.text(), entry.billable()))
                .toList();
        if (!catalogue.complete()) {
            return new Found(codes, live.room().text().of("opinion.rangesOnly"));
        }
        return new Found(codes, codes.isEmpty() ? live.room().text().of("opinion.noCode") : "");
    }

    /** Records a new opinion under the next free number. */
    public void record(OpinionDraft draft) {
        if (draft.clinician().isBlank()) {
            view.refused("clinician", live.room().text().of("opinion.noDoctor"));
            return;
        }
        Optional<LocalDate> date = Dates.parse(draft.date());
        if (date.isEmpty()) {
            view.refused("date", live.room().text().of("date.unreadable"));
            return;
        }
        int number = opinions.stream().mapToInt(OpinionRow::number).max().orElse(0) + 1;
        execute(new RecordOpinion(new OpinionEntry(
                number,
                Optional.empty(),
                draft.clinician().strip(),
                draft.specialty().strip(),
                draft.practice().strip(),
                draft.mode(),
                IndependenceMode.OPEN,
                date.get(),
                date.get(),
                draft.need(),
                draft.needReason().strip())));
    }

    /** Adds a diagnosis to an opinion; without words of the doctor the code's words are taken. */
    public void addDiagnosis(ObjectId opinion, DiagnosisDraft draft) {
        String text = draft.text().isBlank()
                ? draft.code().map(CodeSuggestion::text).orElse("")
                : draft.text().strip();
        if (text.isBlank()) {
            view.refused("text", live.room().text().of("opinion.noDiagnosis"));
            return;
        }
        execute(new AddDiagnosis(
                opinion,
                new DiagnosisEntry(
                        draft.primary() ? DiagnosisRank.PRIMARY : DiagnosisRank.SECONDARY,
                        text,
                        draft.code().map(code -> CodeEntry.icd10cm(code.code(), code.text())),
                        draft.certainty(),
                        draft.side(),
                        draft.grade())));
    }

    /** Gives a diagnosis another code. */
    public void setCode(ObjectId diagnosis, CodeSuggestion code) {
        execute(new ChangeDiagnosisCode(diagnosis, CodeEntry.icd10cm(code.code(), code.text())));
    }

    /** Says that the opinion recommends an option, after those it recommends already. */
    public void recommend(OpinionRow opinion, ObjectId option, String reason) {
        int order = opinion.recommendations().size() + 1;
        execute(new AddRecommendation(
                opinion.id(),
                new RecommendationEntry(option, Stance.RECOMMENDED, order, Need.NOT_STATED, reason.strip())));
    }

    /** Changes a field of the opinion or its newest version; nothing happens when it says this already. */
    public void change(ObjectId object, String feature, String before, String value) {
        if (!before.equals(value.strip())) {
            execute(new ChangeField(object, feature, value.strip()));
        }
    }

    /** Changes the date of the opinion's newest version. */
    public void changeDate(OpinionRow opinion, String typed) {
        Optional<LocalDate> date = Dates.parse(typed);
        if (date.isEmpty()) {
            view.refused("date", live.room().text().of("date.unreadable"));
        } else if (!date.equals(opinion.date())) {
            execute(new ChangeField(opinion.version(), "date", date.get().toString()));
        }
    }

    /** Takes a diagnosis or a recommendation out of use, with its reason. */
    public void takeOut(ObjectId statement, String reason) {
        execute(new VoidStatement(statement, reason));
    }

    private void execute(CaseCommand command) {
        live.execute(command, view);
    }

    public List<Choice<OpinionMode>> modes() {
        return Choice.of(live.room().sentences(), OpinionMode.values());
    }

    public List<Choice<Need>> needs() {
        return Choice.of(live.room().sentences(), Need.values());
    }

    public List<Choice<Certainty>> certainties() {
        return Choice.of(
                live.room().sentences(),
                Certainty.CONFIRMED,
                Certainty.SUSPECTED,
                Certainty.PENDING_TESTS,
                Certainty.RULED_OUT);
    }

    public List<Choice<Side>> sides() {
        return Choice.of(live.room().sentences(), Side.values());
    }
}
