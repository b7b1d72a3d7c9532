package care.quarterback.presentation.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.spi.CaseProjection.WorkItem;
import care.quarterback.core.spi.Worklist;
import care.quarterback.model.value.CaseId;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkPagesTest {

    private static final String CASE = "00000000-0000-4000-8000-000000000001";

    private static List<WorkRow> rows(int page, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var item = new WorkItem(
                            "", "", "Call", LocalDate.of(2026, 3, 20), null, null, "OTHER", "CALL", "", "");
                    var row = new Worklist.Row(new CaseId(CASE), "Doe, A", item, 3, page + "-" + i);
                    return new WorkRow(row, TodayRow.Urgency.TODAY, "", "", "", "", "", "");
                })
                .toList();
    }

    @Test
    void ofManyPagesThoseThatWereLookedAtLastAreKeptAndTheOthersAreReadAgain() {
        var pages = new WorkPages();
        for (int page = 0; page < 100; page++) {
            assertTrue(pages.put(page, rows(page, WorkPages.SIZE)));
        }
        assertEquals(100 * WorkPages.SIZE, pages.size());
        assertEquals(20 * WorkPages.SIZE, pages.kept().size());
        assertTrue(pages.row(0).isEmpty());
        assertEquals("1-199", pages.before(2).orElseThrow().key());
        assertTrue(pages.put(2, rows(2, WorkPages.SIZE)));
        assertEquals(
                "2-7", pages.row(2 * WorkPages.SIZE + 7).orElseThrow().source().key());
        assertEquals(OptionalInt.of(2 * WorkPages.SIZE + 7), pages.find(CASE + " 2-7"));
    }

    @Test
    void theListEndsWithAPageThatIsNotFullAndAPageThatChangedIsNotTakenIn() {
        var pages = new WorkPages();
        pages.put(0, rows(0, WorkPages.SIZE));
        assertTrue(pages.more());
        pages.put(1, List.of());
        assertFalse(pages.more());
        assertEquals(WorkPages.SIZE, pages.size());
        assertFalse(pages.put(0, rows(0, 3)));
        assertEquals(WorkPages.SIZE, pages.size());
    }
}
