package care.quarterback.desk.report;

import care.quarterback.core.statistics.Interval;
import care.quarterback.core.statistics.Spread;
import care.quarterback.desk.cohort.CohortRows;
import care.quarterback.desk.report.Block.Bar;
import care.quarterback.desk.report.Block.Bars;
import care.quarterback.desk.report.Block.Cell;
import care.quarterback.desk.report.Block.Mark;
import care.quarterback.desk.report.Block.Table;
import care.quarterback.desk.report.Block.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How second opinions turned out here, and what held them up. Names nobody. */
final class RatePapers {

    private static final int TENTHS = 10;

    private final PracticeSource source;
    private final CohortRows rows;
    private final Paper paper;
    private final DocumentWords words;

    private RatePapers(PracticeSource source, DocumentKind kind) {
        this.source = source;
        this.rows = source.cohort();
        this.paper = new Paper(source.head(), kind);
        this.words = paper.words();
    }

    /** Shares with their ranges, drawn and as tables, beside what others have published. */
    static List<Document> rates(PracticeSource source) {
        if (source.cohort().n() == 0) {
            return List.of();
        }
        var made = new RatePapers(source, DocumentKind.RATES);
        made.rates();
        return List.of(made.paper.done(made.words.say("title")));
    }

    /** How long each step took, and what was missing. */
    static List<Document> delays(PracticeSource source) {
        boolean known = !source.cohort().missing().isEmpty()
                || source.cohort().steps().stream().anyMatch(step -> step.days().isPresent());
        if (!known) {
            return List.of();
        }
        var made = new RatePapers(source, DocumentKind.DELAYS);
        made.delays();
        return List.of(made.paper.done(made.words.say("title")));
    }

    private void rates() {
        paper.paragraphs(Tone.STRONG, List.of(rows.sentence()));
        rows.warning().ifPresent(warning -> paper.paragraphs(Tone.PLAIN, List.of(warning)));
        paper.heading("picture")
                .add(new Bars(
                        words.say("scale"),
                        rows.groups().stream()
                                .filter(row -> row.interval().isPresent())
                                .map(row -> bar(
                                        row.name(), row.count(), row.interval().orElseThrow()))
                                .toList()));
        paper.paragraphs(Tone.SMALL, rows.notes()); // beside the first ranges, and never alone on a last page
        paper.heading("classes")
                .add(table(
                        List.of("head.class", "head.cases", "head.share", "head.range"),
                        List.of(6, 2, 2, 4),
                        rows.classes().stream()
                                .map(row -> share(row.name(), row.count(), row.interval()))
                                .toList()));
        paper.heading("treatments")
                .add(table(
                        List.of("head.class", "head.cases", "head.share", "head.range"),
                        List.of(6, 2, 2, 4),
                        rows.treatments().stream()
                                .map(row -> share(row.name(), row.count(), row.interval()))
                                .toList()));
        paper.heading("need").paragraphs(Tone.PLAIN, List.of(rows.need().sentence()));
        parts("specialties", rows.specialties());
        parts("years", rows.years());
        paper.heading("left")
                .items(
                        Mark.DOT,
                        rows.exclusions().stream().map(row -> row.sentence()).toList());
        paper.heading("published")
                .add(table(
                        List.of("head.study", "head.says", "head.caution"),
                        List.of(4, 5, 6),
                        rows.published().stream()
                                .map(row -> List.of(
                                        row.study() + ": " + row.setting(),
                                        row.sentence(),
                                        row.caution() + " " + row.source()))
                                .toList()));
    }

    private Bar bar(String name, long count, Interval interval) {
        return new Bar(
                name,
                Optional.of((int) Math.round(interval.share() * TENTHS)),
                percent(interval.share()),
                words.say("bar", count, percent(interval.low()), percent(interval.high())),
                List.of());
    }

    private List<String> share(String name, long count, Optional<Interval> interval) {
        return List.of(
                name,
                Long.toString(count),
                interval.map(each -> percent(each.share())).orElse(""),
                interval.map(each -> words.say("range", percent(each.low()), percent(each.high())))
                        .orElse(""));
    }

    private void parts(String heading, List<CohortRows.PartRow> parts) {
        paper.heading(heading)
                .add(table(
                        List.of("head.part", "head.cases", "head.same", "head.refined", "head.different"),
                        List.of(5, 2, 2, 3, 2),
                        parts.stream()
                                .map(row -> List.of(
                                        row.name(),
                                        Long.toString(row.n()),
                                        Long.toString(row.same()),
                                        Long.toString(row.refined()),
                                        Long.toString(row.different())))
                                .toList()));
    }

    private void delays() {
        paper.heading("steps")
                .add(table(
                        List.of("head.step", "head.cases", "head.half", "head.middle"),
                        List.of(6, 2, 3, 4),
                        rows.steps().stream()
                                .map(row -> days(row.name(), row.days()))
                                .toList()));
        paper.note("steps.from");
        List<List<String>> missing = new ArrayList<>();
        rows.missing()
                .forEach(row -> missing.add(List.of(
                        row.name(),
                        Long.toString(row.cases()),
                        Long.toString(row.delaying()),
                        Long.toString(row.open()),
                        row.days().map(each -> number(each.median())).orElse(""))));
        paper.heading("missing")
                .add(table(
                        List.of("head.kind", "head.cases", "head.delaying", "head.open", "head.arrived"),
                        List.of(5, 2, 3, 2, 3),
                        missing));
        long late = source.work().stream()
                .filter(row -> row.bucket() == 0 || row.bucket() == 2)
                .count();
        paper.heading("now").say("late", late);
    }

    private List<String> days(String name, Optional<Spread> days) {
        return days.map(each -> List.of(
                        name,
                        Long.toString(each.n()),
                        number(each.median()),
                        words.say("range", number(each.lowerQuartile()), number(each.upperQuartile()))))
                .orElseGet(() -> List.of(name, "0", "", ""));
    }

    private Table table(List<String> heads, List<Integer> shares, List<List<String>> rows) {
        return new Table(
                heads.stream().map(words::say).toList(),
                shares,
                rows.stream().map(row -> row.stream().map(Cell::new).toList()).toList());
    }

    private String percent(double share) {
        return String.format(source.sentences().locale(), "%.1f%%", 100 * share);
    }

    private String number(double days) {
        return String.format(source.sentences().locale(), days == Math.rint(days) ? "%.0f" : "%.1f", days);
    }
}
