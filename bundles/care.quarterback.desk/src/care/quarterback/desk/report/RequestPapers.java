package care.quarterback.desk.report;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.desk.report.Block.Cell;
import care.quarterback.desk.report.Block.Table;
import care.quarterback.model.RequestEventKind;
import care.quarterback.steps.chase.TrackRecord;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Requests to offices over all cases: one letter an office for all that is open there, and how offices answered so far. */
final class RequestPapers {

    private static final List<Integer> LETTER = List.of(4, 3, 3, 2, 3, 4);
    private static final List<Integer> TRACK = List.of(5, 3, 3, 4, 4, 8);

    private RequestPapers() {}

    /** A letter to each office at which a request is open. */
    static List<Document> letters(PracticeSource source) {
        Map<String, List<AskedRecords>> names = source.ledgers().stream()
                .filter(ledger -> !ledger.closed())
                .flatMap(ledger -> ledger.requests().stream())
                .filter(asked -> !asked.over())
                .sorted(Comparator.comparing(AskedRecords::asked).thenComparing(AskedRecords::patient))
                .collect(Collectors.groupingBy(
                        asked -> asked.holder().toLowerCase(Locale.ROOT), TreeMap::new, Collectors.toList()));
        return names.values().stream()
                .flatMap(open -> byOffice(open).stream())
                .map(open -> letter(source, open))
                .toList();
    }

    /** Two offices can have one name. Where they are two, no patient is named to an office that may not be theirs. */
    private static Collection<List<AskedRecords>> byOffice(List<AskedRecords> ofName) {
        long places = ofName.stream()
                .map(AskedRecords::reach)
                .filter(lines -> !lines.isEmpty())
                .distinct()
                .count();
        if (places < 2) {
            return List.of(ofName);
        }
        return ofName.stream()
                .collect(Collectors.groupingBy(
                        asked -> asked.reach().isEmpty() ? List.of(asked.patient(), asked.born()) : asked.reach(),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    private static Document letter(PracticeSource source, List<AskedRecords> open) {
        var paper = new Paper(source.head(), DocumentKind.OFFICE_ROUND);
        DocumentWords words = paper.words();
        List<String> reach = open.stream()
                .map(AskedRecords::reach)
                .filter(lines -> !lines.isEmpty())
                .findFirst()
                .orElse(List.of());
        List<String> lines = new ArrayList<>(List.of(open.getFirst().holder()));
        lines.addAll(reach);
        paper.toLines(lines);
        paper.say("open", open.size());
        List<List<Cell>> rows = open.stream()
                .map(asked -> cells(List.of(
                        asked.patient(),
                        asked.born(),
                        words.sentences().date(asked.asked()),
                        Integer.toString(asked.outcome().attempts()),
                        due(words, asked),
                        still(words, asked))))
                .toList();
        paper.add(new Table(heads(words, List.of("patient", "born", "asked", "times", "due", "still")), LETTER, rows));
        paper.say("tell");
        paper.say("law");
        return paper.done(words.say("title"));
    }

    private static String due(DocumentWords words, AskedRecords asked) {
        String day = asked.due().map(words.sentences()::date).orElse("");
        return day.isEmpty() || asked.law().isEmpty() ? day : words.say("due.state", day, asked.law());
    }

    private static String still(DocumentWords words, AskedRecords asked) {
        String what = CaseFacts.blank(asked.state()) ? words.say("all") : asked.state();
        return asked.number().isEmpty() ? what : words.say("numbered", what, asked.number());
    }

    /** Counts of each office, from our own requests. */
    static List<Document> track(PracticeSource source) {
        List<TrackRecord> records = TrackRecord.of(source.ledgers().stream()
                .flatMap(ledger -> ledger.requests().stream())
                .map(AskedRecords::outcome)
                .toList());
        if (records.isEmpty()) {
            return List.of();
        }
        var paper = new Paper(source.head(), DocumentKind.TRACK_RECORD);
        DocumentWords words = paper.words();
        paper.say("counts", TrackRecord.ENOUGH);
        List<List<Cell>> rows =
                records.stream().map(record -> cells(row(words, record))).toList();
        paper.add(new Table(
                heads(words, List.of("office", "requests", "answered", "days", "attempts", "said")), TRACK, rows));
        return List.of(paper.done(words.say("title")));
    }

    private static List<String> row(DocumentWords words, TrackRecord record) {
        return List.of(
                record.office(),
                Integer.toString(record.requests()),
                Integer.toString(record.answered()),
                median(words, record.medianDays(), record.answered()),
                median(words, record.medianAttempts(), record.answered()),
                said(words, record));
    }

    private static String said(DocumentWords words, TrackRecord record) {
        List<String> all = new ArrayList<>();
        said(all, record.said(RequestEventKind.FORM_WANTED), count -> words.say("said.form", count));
        said(all, record.said(RequestEventKind.FEE_ASKED), count -> words.say("said.fee", count));
        said(all, record.said(RequestEventKind.NOTHING_ON_FILE), count -> words.say("said.nothing", count));
        said(all, record.said(RequestEventKind.PART_CAME), count -> words.say("said.part", count));
        new TreeMap<>(record.refused())
                .forEach((format, count) ->
                        all.add(words.say("said.refused", words.sentences().word(format), count)));
        return String.join("; ", all);
    }

    private static void said(List<String> all, int count, IntFunction<String> words) {
        if (count > 0) {
            all.add(words.apply(count));
        }
    }

    private static String median(DocumentWords words, OptionalDouble median, int answered) {
        return median.isEmpty()
                ? words.say("few")
                : words.say(
                        "median",
                        NumberFormat.getNumberInstance(words.sentences().locale())
                                .format(median.getAsDouble()),
                        answered);
    }

    private static List<Cell> cells(List<String> texts) {
        return texts.stream().map(Cell::new).toList();
    }

    private static List<String> heads(DocumentWords words, List<String> keys) {
        return keys.stream().map(key -> words.say("head." + key)).toList();
    }
}
