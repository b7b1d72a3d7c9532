package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.text;

import care.quarterback.core.spi.CalendarEntry;
import care.quarterback.core.spi.CalendarEntry.When;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.report.Block.Cell;
import care.quarterback.desk.report.Block.Table;
import care.quarterback.desk.report.Block.Tone;
import care.quarterback.desk.worklist.CalendarQuery;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The visits that lie ahead, for the refrigerator door or for somebody who may be told dates only: it names no illness, no
 * doctor and no clinic.
 */
final class CalendarPage {

    private static final int NOTES = 4;

    private CalendarPage() {}

    static List<Document> of(DocumentSource source) {
        List<CalendarEntry> ahead = CalendarQuery.ofFamily(source.careCase(), source.on(), source.sentences());
        if (ahead.isEmpty()) {
            return List.of();
        }
        var paper = new Paper(source, DocumentKind.CALENDAR_PAGE);
        var words = paper.words();
        paper.add(new Table(
                List.of(words.say("when"), words.say("what"), words.say("where")),
                List.of(5, 4, 5),
                ahead.stream().map(entry -> row(entry, words)).toList()));
        paper.call().ifPresent(call -> paper.paragraphs(Tone.STRONG, List.of(call)));
        paper.heading("notes").add(new Block.Lines(NOTES));
        return List.of(paper.done(words.say("title")));
    }

    private static List<Cell> row(CalendarEntry entry, DocumentWords words) {
        List<String> what = new ArrayList<>(List.of(entry.summary()));
        String setAside = words.sentences().of("calendar", "length"); // a calendar needs a length, a page does not
        entry.description().lines().filter(line -> !line.equals(setAside)).forEach(what::add);
        return List.of(
                new Cell(when(entry.when(), words.sentences())),
                new Cell(String.join("\n", what)),
                new Cell(text(entry.location()).orElseGet(() -> where(entry, words))));
    }

    /** Nobody goes anywhere for records that are read, or for results. */
    private static String where(CalendarEntry entry, DocumentWords words) {
        var sentences = words.sentences();
        boolean atHome = Stream.of("results", "visit.RECORDS_REVIEW")
                .map(key -> sentences.of("calendar", key))
                .anyMatch(entry.summary()::equals);
        return words.say(atHome ? "atHome" : "noPlace");
    }

    private static String when(When when, Sentences sentences) {
        return switch (when) {
            case When.Day day -> sentences.date(day.date());
            case When.Hour hour ->
                sentences.date(hour.local().toLocalDate()) + "\n"
                        + sentences.time(hour.local().toLocalTime());
            case When.Moment moment ->
                sentences.date(moment.instant().atZone(ZoneOffset.UTC).toLocalDate());
        };
    }
}
