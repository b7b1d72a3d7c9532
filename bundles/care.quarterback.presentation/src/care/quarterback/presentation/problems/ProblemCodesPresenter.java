package care.quarterback.presentation.problems;

import care.quarterback.core.session.Outcome;
import care.quarterback.core.spi.CodeCatalogue;
import care.quarterback.desk.chart.ChartRows.CodeRow;
import care.quarterback.desk.chart.ChartRows.ProblemRow;
import care.quarterback.model.CareCase;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.text.ScreenText;
import care.quarterback.presentation.work.Background;
import care.quarterback.steps.problems.ConfirmCode;
import care.quarterback.steps.problems.SuggestCodes;
import java.util.ArrayList;
import java.util.List;

/**
 * The code of a problem: what is suggested for its words, what else can be found, and the confirmation by a person. Called
 * on the screen's thread, and calls back on it.
 */
public final class ProblemCodesPresenter {

    /** So many codes are offered at once. */
    public static final int OFFERED = 8;

    private final LiveCase live;
    private final Background.Lane lane;
    private View view;

    /** A code to choose. @param words the code with its words, as it is shown */
    public record Offer(String code, String text, String words) {}

    /** What the page shows. */
    public interface View {

        /** @param note where the codes come from, or why there are none */
        void offer(List<Offer> codes, String note);

        void refused(String sentence);

        /** The code is saved. */
        void confirmed();
    }

    private record Found(List<Offer> codes, String note) {}

    public ProblemCodesPresenter(LiveCase live) {
        this.live = live;
        this.lane = live.room().background().lane();
    }

    public void start(View shown) {
        view = shown;
    }

    public void stop() {
        lane.drop();
    }

    /** What the list says as the code of a problem; what is not confirmed says so. */
    public String code(ProblemRow problem) {
        return problem.code().map(new CodeWords(text())::of).orElse("");
    }

    /** Offers codes for a problem that has none confirmed yet; of one that has, says who confirmed it. */
    public void choose(ProblemRow problem) {
        if (problem.code().filter(code -> !code.confirmedBy().isEmpty()).isPresent()) {
            lane.drop();
            CodeRow code = problem.code().get();
            view.offer(List.of(), text().of("codes.by", code.code(), code.text(), code.confirmedBy()));
            return;
        }
        lane.show(
                live.read(careCase -> suggested(problem, careCase)),
                found -> view.offer(found.codes(), found.note()),
                failure -> view.offer(List.of(), text().of("codes.failed")));
    }

    private Found suggested(ProblemRow problem, CareCase careCase) {
        CodeCatalogue catalogue = live.codes();
        List<CodeCatalogue.Entry> choices = new SuggestCodes(catalogue)
                .rows(careCase).stream()
                        .filter(row -> row.condition().equals(problem.id()))
                        .findFirst()
                        .map(SuggestCodes.SuggestionRow::choices)
                        .orElse(List.of());
        Found found = found(choices, catalogue, "codes.suggested", "codes.none");
        return problem.code()
                .filter(CodeRow::icd10cm)
                .map(code -> withTheRecords(code, found, catalogue))
                .orElse(found);
    }

    /** What the record itself says comes first; it too counts only when a person confirms it. */
    private Found withTheRecords(CodeRow said, Found found, CodeCatalogue catalogue) {
        String words =
                catalogue.lookup(said.code()).map(CodeCatalogue.Entry::text).orElse(said.text());
        List<Offer> codes = new ArrayList<>();
        codes.add(new Offer(said.code(), words, text().of("codes.offer.record", said.code(), words)));
        found.codes().stream().filter(each -> !each.code().equals(said.code())).forEach(codes::add);
        return new Found(codes, text().of("codes.recordSays", said.code()));
    }

    /** Searches all codes for what is typed; with nothing typed the suggestions come back. */
    public void search(ProblemRow problem, String letters) {
        if (letters.isBlank()) {
            choose(problem);
            return;
        }
        lane.run(
                () -> {
                    CodeCatalogue catalogue = live.codes();
                    return found(catalogue.search(letters, OFFERED), catalogue, "codes.found", "codes.notFound");
                },
                found -> view.offer(found.codes(), found.note()),
                failure -> view.offer(List.of(), text().of("codes.failed")));
    }

    private Found found(List<CodeCatalogue.Entry> entries, CodeCatalogue catalogue, String some, String none) {
        if (!catalogue.complete()) {
            return new Found(List.of(), text().of("codes.noRelease"));
        }
        List<Offer> codes = entries.stream()
                .map(each -> new Offer(each.code(), each.text(), new CodeWords(text()).offered(each)))
                .toList();
        return new Found(codes, text().of(codes.isEmpty() ? none : some, catalogue.release()));
    }

    /** Gives the problem the code, in the name of the person at the window. */
    public void confirm(ProblemRow problem, Offer chosen) {
        live.execute(new ConfirmCode(problem.id(), chosen.code(), chosen.text()), outcome -> {
            switch (outcome) {
                case Outcome.Done done -> view.confirmed();
                case Outcome.Rejected rejected ->
                    view.refused(
                            rejected.problems().getFirst().sentence(live.room().sentences()));
                case Outcome.Conflicted conflicted -> view.refused(text().of("case.conflict"));
            }
        });
    }

    private ScreenText text() {
        return live.room().text();
    }
}
