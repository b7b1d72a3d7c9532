package care.quarterback.desk.report;

import care.quarterback.desk.report.Block.Cell;
import care.quarterback.desk.report.Block.Item;
import care.quarterback.desk.report.Block.Items;
import care.quarterback.desk.report.Block.Lines;
import care.quarterback.desk.report.Block.Mark;
import care.quarterback.desk.report.Block.Table;
import care.quarterback.desk.report.Block.Tone;
import care.quarterback.desk.report.NextPart.Dated;
import java.util.ArrayList;
import java.util.List;

/** What the patient has to do, to tick, and the dates that are set. What the staff has to do is not told here. */
final class TaskSheet {

    private static final int LINES = 3;

    private TaskSheet() {}

    static List<Document> of(DocumentSource source) {
        if (source.facts().silent()) {
            return List.of();
        }
        var paper = new Paper(source, DocumentKind.MY_TASKS);
        var words = paper.words();
        var report = new ReportWords(source.sentences(), source.on());
        var next = new NextPart(report, source);
        List<Dated> all = next.dated();
        List<Item> tasks = new ArrayList<>();
        all.stream()
                .filter(Dated::task)
                .forEach(task -> tasks.add(new Item(
                        task.text(),
                        task.on() == null
                                ? List.of()
                                : List.of(words.say(task.on().isBefore(source.on()) ? "late" : "by", task.on())),
                        0)));
        FamilyReportQuery.checklist(report, source, next, List.of()).rows().forEach(line -> tasks.add(new Item(line)));
        paper.heading("tasks").add(new Items(Mark.BOX, tasks));
        paper.paragraphs(Tone.STRONG, new ClosingPart(report, source).worse());
        paper.heading("dates")
                .add(new Table(
                        List.of(words.say("when"), words.say("what")),
                        List.of(3, 7),
                        all.stream()
                                .filter(each -> !each.task()
                                        && each.on() != null
                                        && !each.on().isBefore(source.on()))
                                .map(each ->
                                        List.of(new Cell(source.sentences().date(each.on())), new Cell(each.text())))
                                .toList()));
        paper.heading("own").add(new Lines(LINES));
        words.with(report);
        return List.of(paper.done(words.say("title")));
    }
}
