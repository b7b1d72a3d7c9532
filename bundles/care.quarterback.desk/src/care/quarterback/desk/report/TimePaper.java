package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.some;

import care.quarterback.desk.report.Block.Cell;
import care.quarterback.desk.report.Block.Mark;
import care.quarterback.desk.report.Block.Table;
import care.quarterback.desk.report.CaseLedger.Time;
import care.quarterback.model.Answer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Time by case, month and person, and beside it which conditions of paid coordination are met. It bills nothing. */
final class TimePaper {

    /** The first block of minutes of a month, and each one after it. */
    private static final int FIRST = 60;

    private static final int NEXT = 30;

    private final PracticeSource source;
    private final Paper paper;
    private final DocumentWords words;

    private TimePaper(PracticeSource source) {
        this.source = source;
        this.paper = new Paper(source.head(), DocumentKind.TIME);
        this.words = paper.words();
    }

    static List<Document> of(PracticeSource source) {
        boolean any = source.ledgers().stream()
                .anyMatch(ledger -> !ledger.times().isEmpty() || !ledger.talks().isEmpty());
        if (!any) {
            return List.of();
        }
        var made = new TimePaper(source);
        List<Month> months = made.months();
        made.minutes(months);
        made.worksheets(months);
        made.talks();
        return List.of(made.paper.done(made.words.say("title")));
    }

    /** A month of a case. */
    private record Month(YearMonth month, CaseLedger ledger, List<Time> times) {

        int minutes() {
            return times.stream().mapToInt(Time::minutes).sum();
        }
    }

    /** The latest month first; what has no day is left out, and counted. */
    private List<Month> months() {
        List<Month> months = new ArrayList<>();
        for (CaseLedger ledger : source.ledgers()) {
            Map<YearMonth, List<Time>> by = ledger.times().stream()
                    .filter(time -> time.on().isPresent())
                    .collect(Collectors.groupingBy(
                            time -> YearMonth.from(time.on().orElseThrow()), TreeMap::new, Collectors.toList()));
            by.forEach((month, times) -> months.add(new Month(month, ledger, times)));
        }
        months.sort(Comparator.comparing(Month::month)
                .reversed()
                .thenComparing(month -> month.ledger().number()));
        return months;
    }

    private void minutes(List<Month> months) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Month month : months) {
            Map<String, List<Time>> people = month.times().stream()
                    .collect(Collectors.groupingBy(
                            time -> some(time.by()) ? time.by() : words.say("nobody"),
                            TreeMap::new,
                            Collectors.toList()));
            people.forEach((person, times) -> rows.add(List.of(
                    new Cell(name(month.month())),
                    new Cell(month.ledger().number()),
                    new Cell(person),
                    new Cell(Integer.toString(
                            times.stream().mapToInt(Time::minutes).sum())),
                    new Cell(Integer.toString(times.stream()
                            .filter(Time::billable)
                            .mapToInt(Time::minutes)
                            .sum())))));
        }
        paper.heading("minutes").add(new Table(words.all("minutes.head"), List.of(4, 4, 4, 2, 3), rows));
        long undated = source.ledgers().stream()
                .flatMap(ledger -> ledger.times().stream())
                .filter(time -> time.on().isEmpty())
                .count();
        if (undated > 0) {
            paper.note("undated", undated);
        }
    }

    private void worksheets(List<Month> months) {
        paper.heading("worksheet")
                .add(new Table(
                        words.all("worksheet.head"),
                        List.of(3, 3, 3, 3, 3, 3),
                        months.stream()
                                .map(month -> List.of(
                                        new Cell(name(month.month())),
                                        new Cell(month.ledger().number()),
                                        new Cell(reached(month.minutes())),
                                        new Cell(visit(month)),
                                        new Cell(consent(month)),
                                        new Cell(partB(month.ledger()))))
                                .toList()));
        if (!months.isEmpty()) {
            paper.items(Mark.DOT, words.all("worksheet.says"));
        }
    }

    private String reached(int minutes) {
        if (minutes < FIRST) {
            return words.say("minutes.missing", minutes, FIRST - minutes);
        }
        int more = (minutes - FIRST) / NEXT;
        return more == 0 ? words.say("minutes.met", minutes) : words.say("minutes.more", minutes, more);
    }

    private String visit(Month month) {
        return month.ledger().firstVisits().stream()
                .filter(day -> !YearMonth.from(day).isAfter(month.month()))
                .findFirst()
                .map(day -> words.say("met.on", day))
                .orElseGet(() -> words.say("missing"));
    }

    private String consent(Month month) {
        Optional<LocalDate> agreed =
                month.ledger().agreedOn().filter(day -> !YearMonth.from(day).isAfter(month.month()));
        return agreed.map(day -> words.say("met.on", day)).orElseGet(() -> words.say("missing"));
    }

    private String partB(CaseLedger ledger) {
        return words.say(ledger.partB() == Answer.YES ? "met" : ledger.partB() == Answer.NO ? "partB.no" : "missing");
    }

    private void talks() {
        List<List<Cell>> rows = new ArrayList<>();
        for (CaseLedger ledger : source.ledgers()) {
            ledger.talks()
                    .forEach(talk -> rows.add(List.of(
                            new Cell(ledger.number()),
                            new Cell(source.sentences().date(talk.on())),
                            new Cell(words.say(talk.agreed() ? "met" : "missing")))));
        }
        paper.heading("talks").add(new Table(words.all("talks.head"), List.of(4, 4, 6), rows));
        if (!rows.isEmpty()) {
            paper.note("talks.says");
        }
        paper.note("biller");
    }

    private String name(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMM uuuu", source.sentences().locale())
                .format(month);
    }
}
