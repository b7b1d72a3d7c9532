package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.some;

import care.quarterback.core.person.CaseNumber;
import care.quarterback.core.spi.CaseSummary;
import care.quarterback.core.spi.Worklist.Row;
import care.quarterback.desk.report.Block.Cell;
import care.quarterback.desk.report.Block.Table;
import care.quarterback.model.CaseStatus;
import care.quarterback.model.TaskKind;
import care.quarterback.model.value.CaseId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is to be done over all cases: by how soon, as calls by their kind, and by who has how much. */
final class WorkPapers {

    private static final int LAST_BUCKET = 5;
    private static final int WEEK = 7;
    private static final List<Integer> WORK = List.of(3, 4, 7, 3, 3);
    private static final List<Integer> CALLS = List.of(4, 4, 6, 3, 3);
    private static final List<Integer> LOAD = List.of(4, 2, 2, 2, 2);
    private static final List<Integer> CASES = List.of(4, 4, 3, 3, 6, 3);

    private final PracticeSource source;
    private final Paper paper;
    private final DocumentWords words;
    private final Map<CaseId, String> numbers;

    private WorkPapers(PracticeSource source, DocumentKind kind) {
        this.source = source;
        this.paper = new Paper(source.head(), kind);
        this.words = paper.words();
        this.numbers = source.cases().stream()
                .collect(Collectors.toMap(
                        CaseSummary::id,
                        each -> CaseNumber.of(each.number(), each.id().value()),
                        (a, b) -> a));
    }

    /** The worklist, the most pressing first. */
    static List<Document> worklist(PracticeSource source) {
        if (source.work().isEmpty()) {
            return List.of();
        }
        var made = new WorkPapers(source, DocumentKind.WORKLIST);
        made.paper.say("count", source.work().size());
        for (int bucket = 0; bucket <= LAST_BUCKET; bucket++) {
            int at = bucket;
            List<Row> rows =
                    source.work().stream().filter(row -> row.bucket() == at).toList();
            made.section(
                    "bucket." + bucket,
                    made.table(WORK, rows, List.of("due", "patient", "what", "phone", "owner"), made::work));
        }
        return List.of(made.paper.done(made.words.say("title")));
    }

    /** Everything with a telephone number, by the kind of call. */
    static List<Document> phoneList(PracticeSource source) {
        List<Row> calls = source.work().stream()
                .filter(row -> some(row.item().telephone()))
                .toList();
        if (calls.isEmpty()) {
            return List.of();
        }
        var made = new WorkPapers(source, DocumentKind.PHONE_LIST);
        made.paper.say("count", calls.size());
        for (TaskKind kind : TaskKind.values()) {
            List<Row> rows = calls.stream()
                    .filter(row -> row.item().kind().equals(kind.name()))
                    .toList();
            made.section(
                    "kind." + kind,
                    made.table(CALLS, rows, List.of("phone", "patient", "what", "due", "when"), made::call));
        }
        return List.of(made.paper.done(made.words.say("title")));
    }

    /** Who has how many cases, and which. */
    static List<Document> caseload(PracticeSource source) {
        List<CaseSummary> open = source.cases().stream()
                .filter(summary -> !summary.status().equals(CaseStatus.CLOSED.name()))
                .sorted(Comparator.comparing(CaseSummary::nextDue, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(CaseSummary::patient))
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        var made = new WorkPapers(source, DocumentKind.CASELOAD);
        Map<String, List<CaseSummary>> byOwner =
                open.stream().collect(Collectors.groupingBy(made::owner, TreeMap::new, Collectors.toList()));
        List<List<Cell>> load = new ArrayList<>();
        byOwner.forEach((owner, cases) -> load.add(List.of(
                new Cell(owner),
                new Cell(Integer.toString(cases.size())),
                new Cell(made.count(cases, day -> day.isBefore(source.on()))),
                new Cell(made.count(
                        cases,
                        day -> !day.isBefore(source.on())
                                && !day.isAfter(source.on().plusDays(WEEK)))),
                new Cell(Long.toString(cases.stream()
                        .filter(summary -> summary.status().equals(CaseStatus.ON_HOLD.name()))
                        .count())))));
        made.paper.say("count", open.size());
        made.section("load", new Table(made.heads(List.of("owner", "open", "overdue", "week", "hold")), LOAD, load));
        byOwner.forEach((owner, cases) -> made.paper
                .heading("of", owner)
                .add(made.table(
                        CASES, cases, List.of("case", "patient", "status", "opened", "next", "visit"), made::summary)));
        return List.of(made.paper.done(made.words.say("title")));
    }

    private String count(List<CaseSummary> cases, Predicate<LocalDate> when) {
        return Long.toString(cases.stream()
                .map(CaseSummary::nextDue)
                .filter(day -> day != null && when.test(day))
                .count());
    }

    private String owner(CaseSummary summary) {
        return some(summary.owner()) ? summary.owner() : words.say("nobody");
    }

    private List<String> summary(CaseSummary summary) {
        String next = some(summary.nextText()) ? summary.nextDeed() : "";
        return List.of(
                CaseNumber.of(summary.number(), summary.id().value()),
                summary.patient(),
                OptionWords.capital(source.sentences().word(CaseStatus.valueOf(summary.status()))),
                day(summary.openedOn()),
                summary.nextDue() == null || next.isEmpty() ? next : words.say("next.by", next, summary.nextDue()),
                day(summary.visitOn()));
    }

    private List<String> work(Row row) {
        return List.of(
                day(row.item().due()),
                patient(row),
                row.item().deed(),
                row.item().telephone(),
                row.item().owner());
    }

    private List<String> call(Row row) {
        return List.of(
                row.item().telephone(),
                patient(row),
                row.item().deed(),
                day(row.item().due()),
                words.say("bucket." + row.bucket()));
    }

    private String patient(Row row) {
        String number = numbers.get(row.caseId());
        return number == null ? row.patient() : words.say("patient.case", row.patient(), number);
    }

    private String day(LocalDate day) {
        return day == null ? "" : source.sentences().date(day);
    }

    private void section(String key, Table table) {
        if (!table.isEmpty()) {
            paper.heading(key).add(table);
        }
    }

    private <R> Table table(List<Integer> shares, List<R> rows, List<String> heads, Function<R, List<String>> cells) {
        return new Table(
                heads(heads),
                shares,
                rows.stream()
                        .map(row -> cells.apply(row).stream().map(Cell::new).toList())
                        .toList());
    }

    private List<String> heads(List<String> keys) {
        return keys.stream().map(key -> words.say("head." + key)).toList();
    }
}
