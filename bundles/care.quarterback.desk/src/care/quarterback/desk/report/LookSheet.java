package care.quarterback.desk.report;

import care.quarterback.desk.report.Block.Cell;
import care.quarterback.desk.report.Block.Table;
import care.quarterback.desk.report.Block.Tone;
import care.quarterback.desk.report.Looks.Look;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who looked at the patient's record, for a patient who asks: a row for what a person did on a day. Tells of no other case. */
final class LookSheet {

    private record Done(LocalDate on, String person, String what) {}

    private LookSheet() {}

    static List<Document> of(DocumentSource source) {
        Looks looks = source.looks();
        if (looks.all().isEmpty() && looks.whole()) {
            return List.of();
        }
        var paper = new Paper(source, DocumentKind.WHO_LOOKED).within(Document.ANY);
        DocumentWords words = paper.words();
        Map<Done, Integer> times = new LinkedHashMap<>();
        for (Look look : looks.all()) {
            times.merge(
                    new Done(look.at().atZone(source.zone()).toLocalDate(), look.person(), look.what()),
                    1,
                    Integer::sum);
        }
        paper.say("why");
        if (!looks.whole()) {
            paper.paragraphs(Tone.STRONG, List.of(words.say("missing")));
        }
        paper.add(new Table(
                List.of(words.say("when"), words.say("who"), words.say("what")),
                List.of(3, 3, 5),
                times.entrySet().stream()
                        .map(row -> row(words, row.getKey(), row.getValue()))
                        .toList()));
        paper.heading("ask.heading").say("ask");
        return List.of(paper.done(words.say("title")));
    }

    private static List<Cell> row(DocumentWords words, Done done, int times) {
        return List.of(
                new Cell(words.say("on", done.on())),
                new Cell(done.person()),
                new Cell(times == 1 ? words.say("once", done.what()) : words.say("times", done.what(), times)));
    }
}
