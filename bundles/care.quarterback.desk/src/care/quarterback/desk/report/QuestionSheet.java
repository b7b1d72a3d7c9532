package care.quarterback.desk.report;

import care.quarterback.desk.report.Block.Item;
import care.quarterback.desk.report.Block.Items;
import care.quarterback.desk.report.Block.Lines;
import care.quarterback.desk.report.Block.Mark;
import java.util.List;

/** The questions to ask in the order of the case, each with lines for the answer; without any, four to start with. */
final class QuestionSheet {

    private static final int LINES = 2;

    private QuestionSheet() {}

    static List<Document> of(DocumentSource source) {
        if (source.facts().decided()) {
            return List.of();
        }
        var paper = new Paper(source, DocumentKind.QUESTIONS);
        var questions = new QuestionPart(new ReportWords(source.sentences(), source.on()), source).questions();
        paper.note("how");
        paper.add(new Items(
                Mark.NUMBER,
                questions.rows().stream()
                        .map(row ->
                                new Item(row.text(), row.answer(), row.answer().isEmpty() ? LINES : 0))
                        .toList()));
        paper.heading("more").add(new Lines(LINES + LINES));
        paper.heading("before").items(Mark.BOX, paper.words().all("before"));
        return List.of(paper.done(paper.words().say("title")));
    }
}
