package care.quarterback.desk.report;

import care.quarterback.consensus.decision.DecisionRules;
import care.quarterback.desk.report.Block.Cell;
import care.quarterback.desk.report.Block.Table;
import care.quarterback.desk.report.Block.Tone;
import care.quarterback.model.value.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The choices as columns; what people ask, and what matters to the patient, as rows. */
final class OptionGridPage {

    private OptionGridPage() {}

    static List<Document> of(DocumentSource source) {
        var careCase = source.careCase();
        var report = new ReportWords(source.sentences(), source.on());
        var choices = new ChoicePart(report, careCase, source.compare());
        Optional<Table> table = choices.form();
        if (table.isEmpty() || source.facts().silent()) {
            return List.of();
        }
        var paper = new Paper(source, DocumentKind.OPTION_GRID);
        var words = paper.words();
        Table told = table.get();
        var goals = new GoalsPart(report, careCase, source.align());
        List<List<Cell>> rows = new ArrayList<>(told.rows());
        rows.addAll(goals.ratings(Standing.of(careCase.getOptions()).stream()
                .map(option -> new ObjectId(option.getId()))
                .toList()));
        SummaryPart.decision(careCase)
                .filter(made -> made.isFinal() && DecisionRules.mayDecide(careCase, made))
                .ifPresentOrElse(
                        made -> paper.say("chosen", made.getOn(), OptionWords.name(made.getOption())),
                        () -> paper.note(
                                rows.stream()
                                                .flatMap(List::stream)
                                                .anyMatch(cell -> cell.text().isEmpty())
                                        ? "empty"
                                        : "how"));
        paper.paragraphs(Tone.NOTE, choices.unadvised());
        paper.paragraphs(Tone.NOTE, goals.raters());
        paper.add(new Table(told.heads(), shares(told), rows));
        words.with(report);
        return List.of(paper.done(words.say("title")));
    }

    /** What matters is told in the patient's own words: that column is wider. */
    private static List<Integer> shares(Table told) {
        List<Integer> shares = new ArrayList<>(told.shares());
        shares.set(0, shares.getFirst() + 2);
        return shares;
    }
}
