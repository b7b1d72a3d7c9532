package care.quarterback.presentation.today;

import care.quarterback.core.spi.Worklist;
import care.quarterback.desk.services.CaseLists;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the worklist page by page, in words. Blocking, thread-safe. */
final class WorkPaging {

    private final CaseLists lists;
    private final WorkReading reading;

    WorkPaging(CaseLists lists, WorkReading reading) {
        this.lists = lists;
        this.reading = reading;
    }

    /** The first pages of the list, so many. */
    WorkPages first(Worklist.Filter only, LocalDate today, int depth) {
        var fresh = new WorkPages();
        for (int page = 0; page < depth && fresh.more(); page++) {
            fresh.put(page, page(only, today, fresh.before(page)));
        }
        return fresh;
    }

    /** The page behind a row. */
    List<WorkRow> page(Worklist.Filter only, LocalDate today, Optional<Worklist.Row> after) {
        var query = new Worklist.Query(today, lists.soon(today), only, after, WorkPages.SIZE);
        return lists.worklist(query).stream()
                .map(row -> reading.row(row, today))
                .toList();
    }

    /** Every row of the list. */
    List<WorkRow> all(Worklist.Filter only, LocalDate today) {
        List<WorkRow> all = new ArrayList<>();
        List<WorkRow> page;
        do {
            page = page(
                    only,
                    today,
                    all.isEmpty() ? Optional.empty() : Optional.of(all.getLast().source()));
            all.addAll(page);
        } while (page.size() == WorkPages.SIZE);
        return all;
    }
}
