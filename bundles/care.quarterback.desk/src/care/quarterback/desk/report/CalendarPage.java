package care.quarterback.desk.report;

import care.quarterback.desk.report.Block.Cell;
import care.quarterback.desk.report.Block.Table;
import care.quarterback.desk.report.NextPart.Dated;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The weeks ahead, with what is set in each: to hang on the wall and to write on. */
final class CalendarPage {

    private static final int WEEKS = 6;

    private CalendarPage() {}

    static List<Document> of(DocumentSource source) {
        var report = new ReportWords(source.sentences(), source.on());
        NavigableMap<LocalDate, List<Dated>> weeks = new NextPart(report, source.careCase(), source.compare())
                .dated().stream()
                        .filter(each -> each.on() != null && !each.on().isBefore(source.on()))
                        .collect(Collectors.groupingBy(
                                each -> monday(each.on()), TreeMap::new, Collectors.toList()));
        if (weeks.isEmpty() || source.facts().silent()) {
            return List.of();
        }
        var paper = new Paper(source, DocumentKind.CALENDAR_PAGE);
        var words = paper.words();
        LocalDate first = monday(source.on());
        NavigableSet<LocalDate> shown = new TreeSet<>(weeks.keySet());
        for (int i = 0; i < WEEKS; i++) {
            shown.add(first.plusWeeks(i));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (LocalDate week : shown) {
            String told = weeks.getOrDefault(week, List.of()).stream()
                    .map(each -> words.sentences().date(each.on()) + ": " + each.text())
                    .collect(Collectors.joining("\n"));
            rows.add(List.of(new Cell(span(source, week)), new Cell(told.isEmpty() ? words.say("nothing") : told)));
        }
        paper.note("how");
        paper.add(new Table(List.of(words.say("week"), words.say("what")), List.of(3, 8), rows));
        words.with(report);
        return List.of(paper.done(words.say("title")));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** "Mar 23 – Mar 29". */
    private static String span(DocumentSource source, LocalDate week) {
        var day = DateTimeFormatter.ofPattern("MMM d", source.sentences().locale());
        return day.format(week) + " – " + day.format(week.plusDays(6));
    }
}
