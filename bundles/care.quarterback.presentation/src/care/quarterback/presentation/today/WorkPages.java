package care.quarterback.presentation.today;

import care.quarterback.core.spi.Worklist;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The rows of a list that may have a million of them: pages of one size, of which only those that were looked at last are
 * kept. A page is found again by the row before it. Used on the screen's thread alone.
 */
final class WorkPages {

    /** So many rows are read at a time. */
    static final int SIZE = 200;

    private static final int KEPT = 20;

    private final List<Page> pages = new ArrayList<>();
    private boolean more = true;
    private long clock;

    private static final class Page {
        private final Optional<Worklist.Row> after;
        private final int size;
        private final Optional<Worklist.Row> last;
        private List<WorkRow> rows;
        private long used;

        private Page(Optional<Worklist.Row> after, List<WorkRow> rows) {
            this.after = after;
            this.rows = rows;
            this.size = rows.size();
            this.last = rows.isEmpty() ? after : Optional.of(rows.getLast().source());
        }
    }

    /** How many rows are known to be there. */
    int size() {
        return pages.stream().mapToInt(page -> page.size).sum();
    }

    /** There are rows behind those that are known. */
    boolean more() {
        return more;
    }

    int count() {
        return pages.size();
    }

    /** The row, when it is in memory. */
    Optional<WorkRow> row(int index) {
        int at = index / SIZE;
        if (index < 0 || at >= pages.size() || pages.get(at).rows == null) {
            return Optional.empty();
        }
        Page page = pages.get(at);
        page.used = ++clock;
        int place = index % SIZE;
        return place < page.size ? Optional.of(page.rows.get(place)) : Optional.empty();
    }

    /** The row behind which a page begins; empty for the first. */
    Optional<Worklist.Row> before(int page) {
        return page < pages.size() ? pages.get(page).after : pages.isEmpty() ? Optional.empty() : pages.getLast().last;
    }

    /** Takes in what was read for a page; what lies far from it is forgotten. @return false when the list has changed since */
    boolean put(int at, List<WorkRow> rows) {
        if (at > pages.size() || at < pages.size() && pages.get(at).size != rows.size()) {
            return false;
        }
        if (at == pages.size()) {
            more = rows.size() == SIZE;
            if (rows.isEmpty()) {
                return true;
            }
            pages.add(new Page(before(at), rows));
        }
        pages.get(at).rows = rows;
        pages.get(at).used = ++clock;
        forget();
        return true;
    }

    private void forget() {
        while (pages.stream().filter(page -> page.rows != null).count() > KEPT) {
            pages.stream()
                    .filter(page -> page.rows != null)
                    .min((one, other) -> Long.compare(one.used, other.used))
                    .ifPresent(page -> page.rows = null);
        }
    }

    /** Where the row stands, among those in memory. */
    OptionalInt find(String identity) {
        for (int i = 0; i < pages.size(); i++) {
            List<WorkRow> rows = pages.get(i).rows;
            for (int j = 0; rows != null && j < rows.size(); j++) {
                if (rows.get(j).identity().equals(identity)) {
                    return OptionalInt.of(i * SIZE + j);
                }
            }
        }
        return OptionalInt.empty();
    }

    /** All rows in memory, in their order. */
    List<WorkRow> kept() {
        return pages.stream()
                .filter(page -> page.rows != null)
                .flatMap(page -> page.rows.stream())
                .toList();
    }
}
