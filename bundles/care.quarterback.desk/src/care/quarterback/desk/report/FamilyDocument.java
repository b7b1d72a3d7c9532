package care.quarterback.desk.report;

import care.quarterback.desk.report.Block.Alert;
import care.quarterback.desk.report.Block.Bar;
import care.quarterback.desk.report.Block.Bars;
import care.quarterback.desk.report.Block.Cell;
import care.quarterback.desk.report.Block.Facts;
import care.quarterback.desk.report.Block.Heading;
import care.quarterback.desk.report.Block.Item;
import care.quarterback.desk.report.Block.Items;
import care.quarterback.desk.report.Block.Lines;
import care.quarterback.desk.report.Block.Mark;
import care.quarterback.desk.report.Block.Table;
import care.quarterback.desk.report.Block.Tone;
import care.quarterback.desk.report.FamilyReport.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The family report as a document: its sections in reading order. */
final class FamilyDocument {

    private static final int NOTES = 4;

    private final FamilyReport report;
    private final Paper paper;

    private FamilyDocument(FamilyReport report, Paper paper) {
        this.report = report;
        this.paper = paper;
    }

    static List<Document> of(DocumentSource source) {
        var paper = new Paper(source, DocumentKind.FAMILY);
        return List.of(new FamilyDocument(FamilyReportQuery.of(source), paper).document(source.brief()));
    }

    /** @param brief the first page, and the doctors side by side, on two pages */
    private Document document(boolean brief) {
        List<String> readers = report.madeFor();
        paper.paragraphs(Tone.NOTE, readers.subList(0, 1)); // whose paper it is stands above everything else
        summary(brief);
        opinions(brief);
        if (!brief) {
            points();
            choices();
            goals();
            fits();
        }
        if (report.next().rows().size() > SummaryPart.STEPS) { // else the first page tells all of it
            dated();
        }
        if (!brief) {
            questions();
        }
        checklist(brief);
        if (!brief) {
            terms();
            head(report.closing());
            paper.paragraphs(Tone.PLAIN, report.closing().rows());
        }
        List<String> others = readers.subList(1, readers.size());
        paper.paragraphs(Tone.SMALL, brief ? List.of(String.join(" ", others)) : others);
        paper.paragraphs(Tone.SMALL, report.smallPrint());
        if (!brief) {
            paper.add(new Heading(paper.words().say("notes.heading"))).add(new Lines(NOTES));
        }
        return (brief ? paper.within(2) : paper).done(report.title());
    }

    /** What the reader came for; what must not wait stands above it. */
    private void summary(boolean brief) {
        String warning = paper.words().say("summary.warning");
        List<Block.Fact> facts = new ArrayList<>();
        for (FamilyReport.Fact fact : report.summary().rows()) {
            if (fact.label().equals(warning)) {
                paper.add(new Alert(warning, fact.sentences()));
            } else {
                List<String> said = fact.sentences().stream()
                        .filter(line -> !brief || !line.equals(paper.words().say("words.see")))
                        .toList();
                if (!said.isEmpty()) {
                    facts.add(new Block.Fact(fact.label(), said));
                }
            }
        }
        paper.add(new Facts(true, facts));
    }

    private void points() {
        table(
                report.agreement(),
                List.of(paper.words().say("agreement.sign"), paper.words().say("agreement.point")),
                report.agreement().rows().stream()
                        .map(point -> List.of(point.word(), point.text()))
                        .toList());
    }

    private void choices() {
        report.choices().ifPresent(table -> {
            paper.heading("choices.heading");
            if (report.untold().isEmpty()) {
                paper.note("choices.note");
            }
            paper.paragraphs(Tone.NOTE, report.untold());
            paper.add(table);
        });
        if (!report.pictures().isEmpty()) {
            paper.heading("numbers.heading");
            report.pictures().forEach(paper::add);
        }
    }

    private void goals() {
        table(
                report.goals(),
                List.of(7, 3),
                List.of(paper.words().say("goals.goal"), paper.words().say("goals.importance")),
                report.goals().rows().stream()
                        .map(goal -> List.of(goal.text(), goal.importance()))
                        .toList());
    }

    private void dated() {
        table(
                report.next(),
                List.of(paper.words().say("next.when"), paper.words().say("next.what")),
                report.next().rows().stream()
                        .map(step -> List.of(step.when(), step.text()))
                        .toList());
    }

    private void questions() {
        items(
                report.questions(),
                Mark.NUMBER,
                report.questions().rows().stream()
                        .map(question -> new Item(
                                question.text(),
                                question.answer(),
                                question.answer().isEmpty() ? 2 : 0))
                        .toList());
    }

    private void checklist(boolean brief) {
        items(
                brief
                        ? new Section<>(
                                report.checklist().heading(),
                                List.of(),
                                report.checklist().rows())
                        : report.checklist(),
                Mark.BOX,
                report.checklist().rows().stream().map(Item::new).toList());
        paper.paragraphs(Tone.STRONG, report.worse()); // nothing to tick off
    }

    private void terms() {
        table(
                report.words(),
                List.of(paper.words().say("words.term"), paper.words().say("words.meaning")),
                report.words().rows().stream()
                        .map(word -> List.of(word.term(), word.meaning()))
                        .toList());
    }

    private void head(Section<?> section) {
        if (!section.rows().isEmpty()) {
            paper.add(new Heading(section.heading()));
            paper.paragraphs(Tone.NOTE, section.notes());
        }
    }

    private void table(Section<?> section, List<String> heads, List<List<String>> rows) {
        table(section, List.of(3, 7), heads, rows);
    }

    private void table(Section<?> section, List<Integer> shares, List<String> heads, List<List<String>> rows) {
        head(section);
        paper.add(new Table(
                heads,
                shares,
                rows.stream().map(row -> row.stream().map(Cell::new).toList()).toList()));
    }

    private void items(Section<?> section, Mark mark, List<Item> items) {
        head(section);
        paper.add(new Items(mark, items));
    }

    private void opinions(boolean brief) {
        var opinions = report.opinions();
        if (opinions.doctors().isEmpty()) {
            return;
        }
        paper.add(new Heading(opinions.heading(), true)); // the first page is the answer, and nothing else
        if (!brief || opinions.doctors().size() == 1) {
            paper.paragraphs(Tone.NOTE, opinions.notes());
        }
        List<String> details = Stream.of("topic.field", "topic.came", "topic.why", "topic.knew")
                .map(paper.words()::say)
                .toList();
        List<Integer> shares = new ArrayList<>(List.of(3));
        opinions.doctors().forEach(doctor -> shares.add(4));
        paper.add(new Table(
                Stream.concat(
                                Stream.of(opinions.topicTitle()),
                                opinions.doctors().stream().map(FamilyReport.Doctor::name))
                        .toList(),
                shares,
                opinions.rows().stream()
                        .filter(row -> !brief || !details.contains(row.topic()) && !alike(row))
                        .map(row -> Stream.concat(
                                        Stream.of(new Cell(row.topic())),
                                        row.cells().stream().map(cell -> new Cell(cell.text(), cell.mark())))
                                .toList())
                        .toList()));
    }

    /** All are equally sure: the short form has no room to say so. */
    private boolean alike(FamilyReport.TopicRow row) {
        return row.topic().equals(paper.words().say("topic.sure"))
                && row.cells().stream().distinct().count() == 1;
    }

    private void fits() {
        head(report.fits());
        paper.add(new Bars(
                "",
                report.fits().rows().stream()
                        .map(fit -> new Bar(
                                fit.option(),
                                fit.bar(),
                                fit.bar()
                                        .map(bar -> paper.words().say("fits.number", bar))
                                        .orElse(""),
                                fit.words(),
                                fit.because()))
                        .toList()));
    }
}
