package care.quarterback.store;

import static care.quarterback.store.SampleCases.day;
import static care.quarterback.store.SampleCases.id;
import static care.quarterback.store.SampleCases.summary;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.core.spi.CaseProjection;
import care.quarterback.core.spi.CaseProjection.WorkItem;
import care.quarterback.core.spi.CaseRepository;
import care.quarterback.core.spi.SearchTerms;
import care.quarterback.core.spi.Worklist;
import care.quarterback.core.spi.Worklist.Filter;
import care.quarterback.core.spi.Worklist.Query;
import care.quarterback.core.spi.Worklist.Row;
import care.quarterback.testkit.MemoryRepository;
import care.quarterback.testkit.Requirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every worklist keeps to. */
interface WorklistContract {

    LocalDate TODAY = LocalDate.of(2026, 3, 10);
    LocalDate SOON = LocalDate.of(2026, 3, 13);

    CaseRepository cases();

    Worklist worklist();

    private static WorkItem item(String text, String due, String visit, String severity) {
        return new WorkItem(
                "", "", text, day(due), null, visit == null ? null : day(visit), severity, "CALL", "Alma Reyes", "");
    }

    private void enter(int number, String patient, WorkItem... items) {
        cases().save(SampleCases.save(projection(number, patient, List.of(items)), 0, AuditHead.EMPTY));
    }

    private static CaseProjection projection(int number, String patient, List<WorkItem> items) {
        return new CaseProjection(
                summary(id(number), patient, "2026-01-05"),
                SearchTerms.of(patient),
                Set.of(),
                List.of(),
                List.of(),
                items);
    }

    private static List<String> said(List<Row> rows) {
        return rows.stream().map(row -> row.bucket() + " " + row.item().text()).toList();
    }

    @Test
    @Requirement("S127")
    default void whatBlocksAndIsLateComesFirst() {
        enter(
                1,
                "Doe, A",
                item("later", "2026-03-16", null, "BLOCK"),
                item("soon", "2026-03-13", null, "OTHER"),
                item("late", "2026-03-09", null, "OTHER"),
                item("today", "2026-03-10", null, "OTHER"),
                item("late and blocking", "2026-03-09", null, "BLOCK"));
        enter(
                2,
                "Roe, B",
                item("today and blocking", "2026-03-10", null, "BLOCK"),
                item("late, with a visit", "2026-03-09", "2026-04-01", "OTHER"));
        assertEquals(
                List.of(
                        "0 late and blocking",
                        "1 today and blocking",
                        "2 late, with a visit",
                        "2 late",
                        "3 today",
                        "4 soon",
                        "5 later"),
                said(worklist().page(Query.all(TODAY, SOON, 50))));
    }

    @Test
    default void whatServedAVisitIsNotAskedAfterIt() {
        var call = new WorkItem(
                "DAY_BEFORE_CALL",
                "",
                "call",
                day("2026-03-09"),
                day("2026-03-10"),
                day("2026-03-10"),
                "BLOCK",
                "CALL",
                "",
                "");
        enter(1, "Doe, A", call);
        assertEquals(1, worklist().page(Query.all(TODAY, SOON, 50)).size());
        assertEquals(List.of(), worklist().page(Query.all(TODAY.plusDays(1), SOON, 50)));
    }

    @Test
    default void aRowComesBackAsItWasProjected() {
        var item = new WorkItem(
                "RECORDS_DUE",
                "Harbor Spine",
                "Send the records – é 🩺",
                day("2026-03-11"),
                day("2026-03-20"),
                day("2026-03-20"),
                "BLOCK",
                "RECORDS",
                "Alma Reyes",
                "555-0118",
                "task-1",
                "Harbor Spine");
        enter(1, "Doe, Margaret", item);
        Row row = worklist().page(Query.all(TODAY, SOON, 50)).getFirst();
        assertEquals(item, row.item());
        assertEquals("Doe, Margaret", row.patient());
        assertEquals(id(1), row.caseId());
    }

    @Test
    default void aClosedOrChangedCaseLosesItsRows() {
        var save = SampleCases.save(
                projection(1, "Doe, A", List.of(item("call", "2026-03-10", null, "OTHER"))), 0, AuditHead.EMPTY);
        cases().save(save);
        cases().save(SampleCases.save(projection(1, "Doe, A", List.of()), 1, AuditHead.of(save.entry())));
        assertEquals(List.of(), worklist().page(Query.all(TODAY, SOON, 50)));
    }

    @Test
    default void anyListIsWhatPlainCountingGivesPageByPage() {
        var random = new Random(11);
        var counted = new MemoryRepository();
        for (int number = 1; number <= 40; number++) {
            List<WorkItem> items = new ArrayList<>();
            for (int i = random.nextInt(8); i > 0; i--) {
                items.add(random(random, i));
            }
            var save = SampleCases.save(
                    projection(number, List.of("Doe, Anna", "Roe, Ben").get(number % 2), items), 0, AuditHead.EMPTY);
            cases().save(save);
            counted.save(save);
        }
        for (Query query : List.of(
                Query.all(TODAY, SOON, 7),
                Query.all(TODAY, SOON, 7).ofOwner("Alma Reyes"),
                Query.all(TODAY, SOON, 7).ofKind("CALL").callsOnly(),
                Query.all(TODAY, SOON, 7).matching("ann doe").ofOwner("Ben"),
                Query.all(TODAY, SOON, 7).with(Filter.NONE.blocking(true)),
                Query.all(TODAY, SOON, 7).with(Filter.NONE.waiting(true).ofKind(Optional.of("CALL"))),
                Query.all(TODAY, SOON, 7)
                        .with(Filter.NONE.waiting(true).blocking(true).ofOwner(Optional.of("Ben"))),
                Query.all(TODAY, SOON, 7).matching("%"))) {
            List<Row> expected = all(counted.worklist(), query);
            List<Row> found = all(worklist(), query);
            assertEquals(ordered(expected), ordered(found));
            assertEquals(items(expected), items(found));
        }
        assertTrue(all(worklist(), Query.all(TODAY, SOON, 7)).size() > 50);
    }

    private static WorkItem random(Random random, int i) {
        return new WorkItem(
                "",
                "",
                "item " + i,
                TODAY.plusDays(random.nextInt(13) - 6),
                random.nextInt(3) == 0 ? TODAY.plusDays(random.nextInt(5) - 2) : null,
                random.nextBoolean() ? TODAY.plusDays(random.nextInt(9)) : null,
                random.nextInt(3) == 0 ? "BLOCK" : "OTHER",
                random.nextBoolean() ? "CALL" : "RECORDS",
                random.nextBoolean() ? "Alma Reyes" : "Ben",
                random.nextBoolean() ? "555-0118" : "",
                random.nextBoolean() ? "task " + i : "",
                random.nextInt(3) == 0 ? "the lab" : "");
    }

    private static List<Row> all(Worklist worklist, Query query) {
        List<Row> rows = new ArrayList<>();
        Optional<Row> last = Optional.empty();
        do {
            List<Row> page = worklist.page(last.map(query::behind).orElse(query));
            rows.addAll(page);
            last = page.isEmpty() ? Optional.empty() : Optional.of(page.getLast());
        } while (last.isPresent());
        return rows;
    }

    private static List<String> ordered(List<Row> rows) {
        return rows.stream()
                .map(row ->
                        row.bucket() + " " + row.item().due() + " " + row.item().visit() + " " + row.caseId())
                .toList();
    }

    private static List<String> items(List<Row> rows) {
        return rows.stream()
                .map(row -> row.caseId() + " " + row.item())
                .sorted()
                .toList();
    }
}
