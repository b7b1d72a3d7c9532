package care.quarterback.presentation.opinion;

import care.quarterback.consensus.opinion.AddDiagnosis;
import care.quarterback.consensus.opinion.AddRecommendation;
import care.quarterback.consensus.opinion.ChangeDiagnosis;
import care.quarterback.consensus.opinion.ChangeDiagnosisCode;
import care.quarterback.consensus.opinion.ChangeRecommendation;
import care.quarterback.consensus.opinion.DiagnosisEntry;
import care.quarterback.consensus.opinion.MarkNoDiagnosis;
import care.quarterback.consensus.opinion.RecommendFirst;
import care.quarterback.consensus.opinion.RecommendNewOption;
import care.quarterback.consensus.opinion.RecommendationEntry;
import care.quarterback.core.codes.CodeEntry;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.spi.CodeCatalogue;
import care.quarterback.desk.chart.LetterRows.DiagnosisLine;
import care.quarterback.desk.chart.LetterRows.Letter;
import care.quarterback.desk.chart.LetterRows.RecommendationLine;
import care.quarterback.model.Stance;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.Drafts;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.opinion.LetterPlace.Part;
import care.quarterback.presentation.problems.CodeWords;
import care.quarterback.presentation.work.Background;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The diagnoses and recommendations of the opinion that is shown. Called on the screen's thread. */
public final class LetterParts {

    /** So many codes are offered at once. */
    public static final int SUGGESTIONS = 12;

    /** How a code of ICD-10-CM is written. */
    private static final Pattern CODE = Pattern.compile("[A-Z]\\d[0-9A-Z](\\.?[0-9A-Z]{1,4})?");

    private final LiveCase live;
    private final OpinionPresenter page;
    private final Background.Lane searching;

    /** Where codes are offered. */
    public interface Codes {

        /** @param note what the catalogue cannot tell, or that nothing fits; empty when all is well */
        void suggest(List<CodeSuggestion> codes, String note);
    }

    public LetterParts(LiveCase live, OpinionPresenter page) {
        this.live = live;
        this.page = page;
        this.searching = live.room().background().lane();
    }

    /** The page whose opinion it is. */
    public OpinionPresenter page() {
        return page;
    }

    /** What is typed into the letters and is not saved. */
    public Drafts drafts() {
        return live.drafts();
    }

    public void stop() {
        searching.drop();
    }

    /** Offers codes for what is typed; only the answer to the newest letters is shown. */
    public void type(String letters, Codes shown) {
        if (letters.isBlank()) {
            searching.drop();
            shown.suggest(List.of(), "");
            return;
        }
        searching.run(
                () -> found(letters),
                found -> shown.suggest(found.codes(), found.note()),
                failure -> shown.suggest(List.of(), words("opinion.noSearch")));
    }

    private record Found(List<CodeSuggestion> codes, String note) {}

    private Found found(String letters) {
        CodeCatalogue catalogue = live.codes();
        var row = new CodeWords(live.room().text());
        List<CodeSuggestion> codes = catalogue.search(letters, SUGGESTIONS).stream()
                .filter(entry -> CODE.matcher(entry.code()).matches()) // a block of codes is no diagnosis
                .map(entry -> new CodeSuggestion(entry.code(), entry.text(), entry.billable(), row.offered(entry)))
                .toList();
        if (!catalogue.complete()) {
            return new Found(codes, words("opinion.rangesOnly"));
        }
        return new Found(codes, codes.isEmpty() ? words("opinion.noCode") : "");
    }

    /**
     * Adds a diagnosis to the opinion, or changes one; without words of the doctor the code's words are taken.
     *
     * @param changed empty for a new one
     */
    public void saveDiagnosis(Optional<ObjectId> changed, DiagnosisDraft draft) {
        String typed = draft.typed().strip().toUpperCase(Locale.ROOT);
        if (draft.code().isEmpty() && !typed.isEmpty() && !CODE.matcher(typed).matches()) {
            page.refuse(Part.DIAGNOSIS.field("code"), words("opinion.codeNotChosen"));
            return;
        }
        String text = draft.text().isBlank()
                ? draft.code().map(CodeSuggestion::text).orElse("")
                : draft.text().strip();
        if (text.isBlank()) {
            page.refuse(Part.DIAGNOSIS.field("text"), words("opinion.noDiagnosis"));
            return;
        }
        if (draft.rank() == null || draft.certainty() == null) {
            String missing = draft.rank() == null ? "rank" : "certainty";
            page.refuse(Part.DIAGNOSIS.field(missing), words("opinion.missing." + missing));
            return;
        }
        var entry = new DiagnosisEntry(
                draft.rank(),
                text,
                draft.code()
                        .or(() -> Optional.of(new CodeSuggestion(typed, text, true))
                                .filter(code -> !typed.isEmpty()))
                        .map(code -> CodeEntry.icd10cm(code.code(), code.text())),
                draft.certainty(),
                draft.attributes());
        letter().ifPresent(letter -> page.execute(
                Part.DIAGNOSIS,
                changed.map(id -> change(letter, id, entry)).orElseGet(() -> new AddDiagnosis(letter.id(), entry))));
    }

    /** Where only the code is another one, the history says so. */
    private static CaseCommand change(Letter letter, ObjectId id, DiagnosisEntry entry) {
        boolean recoded = entry.code().isPresent()
                && letter.newest().diagnoses().stream()
                        .filter(line -> line.id().equals(id))
                        .map(DiagnosisLine::entry)
                        .anyMatch(before -> before.withCode(entry.code()).equals(entry)
                                && !before.code()
                                        .map(CodeEntry::code)
                                        .equals(entry.code().map(CodeEntry::code)));
        return recoded ? new ChangeDiagnosisCode(id, entry.code().get()) : new ChangeDiagnosis(id, entry);
    }

    /** Says that the doctor gave no diagnosis, or takes that back. */
    public void markNoDiagnosis(boolean none) {
        letter().ifPresent(letter -> page.execute(Part.BUTTONS, new MarkNoDiagnosis(letter.id(), none)));
    }

    /** Adds what the doctor says of an option, or changes it; a new one follows those that stand already. */
    public void saveRecommendation(Optional<ObjectId> changed, RecommendationDraft draft) {
        if (draft.option().isEmpty() && draft.newOption().isEmpty()) {
            page.refuse(Part.RECOMMENDATION.field("option"), words("letter.option.none"));
            return;
        } else if (draft.stance() == null) {
            page.refuse(Part.RECOMMENDATION.field("stance"), words("letter.option.noStance"));
            return;
        }
        letter().ifPresent(letter -> {
            RecommendationEntry.Said said = said(draft, order(letter, changed, draft.stance()));
            if (draft.option().isEmpty() && changed.isPresent()) {
                page.refuse(Part.RECOMMENDATION.field("option"), words("letter.option.kept"));
            } else if (draft.option().isEmpty()) {
                page.execute(
                        Part.RECOMMENDATION,
                        new RecommendNewOption(letter.id(), draft.newOption().orElseThrow(), draft.kind(), said));
            } else {
                var entry = new RecommendationEntry(draft.option().get(), said);
                page.execute(
                        Part.RECOMMENDATION,
                        changed.isPresent()
                                ? new ChangeRecommendation(changed.get(), entry)
                                : new AddRecommendation(letter.id(), entry));
            }
        });
    }

    private static RecommendationEntry.Said said(RecommendationDraft draft, int order) {
        var words = draft.said();
        return new RecommendationEntry.Said(
                draft.stance(),
                order,
                draft.need(),
                words.reason().strip(),
                words.purpose().strip(),
                words.risks().strip(),
                words.benefits().strip());
    }

    /** What keeps its stance keeps its place; all else goes behind. */
    private static int order(Letter letter, Optional<ObjectId> changed, Stance stance) {
        List<RecommendationLine> lines = letter.newest().recommendations();
        return lines.stream()
                .filter(line -> changed.filter(line.id()::equals).isPresent()
                        && line.said().stance() == stance)
                .map(line -> line.said().order())
                .findFirst()
                .orElse(lines.stream()
                                .mapToInt(line -> line.said().order())
                                .max()
                                .orElse(0)
                        + 1);
    }

    /** Of all that the doctor recommends this comes first. */
    public void putFirst(ObjectId recommendation) {
        page.execute(Part.BUTTONS, new RecommendFirst(recommendation));
    }

    private Optional<Letter> letter() {
        return page.screen().letter();
    }

    private String words(String key) {
        return live.room().text().of(key);
    }
}
