package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.text;

import care.quarterback.desk.report.Block.Item;
import care.quarterback.desk.report.Block.Items;
import care.quarterback.desk.report.Block.Lines;
import care.quarterback.desk.report.Block.Mark;
import java.util.ArrayList;
import java.util.List;

/** What matters to the patient, most first, with room to change it; with nothing said yet, questions that help to say it. */
final class GoalsSheet {

    private static final int LINES = 2;

    private GoalsSheet() {}

    static List<Document> of(DocumentSource source) {
        if (source.facts().decided() || source.facts().silent()) {
            return List.of();
        }
        var paper = new Paper(source, DocumentKind.GOALS_SHEET);
        var words = paper.words();
        var report = new ReportWords(source.sentences(), source.on());
        var goals = new GoalsPart(report, source.careCase(), source.align()).goals();
        paper.note("how");
        paper.heading("told")
                .add(new Items(
                        Mark.NUMBER,
                        goals.rows().stream()
                                .map(goal -> new Item(goal.text(), notes(source, words, goal), 0))
                                .toList()));
        if (goals.rows().isEmpty()) {
            paper.heading("ask")
                    .add(new Items(
                            Mark.DOT,
                            words.all("ask").stream()
                                    .map(question -> new Item(question, List.of(), LINES))
                                    .toList()));
        } else {
            paper.heading("more").add(new Lines(LINES + 1));
        }
        paper.heading("before").items(Mark.BOX, words.all("before"));
        words.with(report);
        return List.of(paper.done(words.say("title")));
    }

    /** How much it matters, by when, and how the patient will know. */
    private static List<String> notes(DocumentSource source, DocumentWords words, FamilyReport.Goal row) {
        List<String> notes = new ArrayList<>(List.of(row.importance()));
        Standing.of(source.careCase().getGoals()).stream()
                .filter(goal ->
                        text(goal.getText()).filter(row.text().strip()::equals).isPresent())
                .findFirst()
                .ifPresent(goal -> {
                    if (goal.getByDate() != null) {
                        notes.add(words.say("by", goal.getByDate()));
                    }
                    text(goal.getMeasure()).ifPresent(measure -> notes.add(words.say("measure", measure)));
                });
        return notes;
    }
}
