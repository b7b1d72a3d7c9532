package care.quarterback.exchange.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps of each kind of measurement only the newest, while the file streams by, so that a whole life fits into memory. */
final class RecentEntries {

    private static final Comparator<Kept> OLDEST_FIRST =
            Comparator.comparing(Kept::date).thenComparing(each -> -each.item());

    private final Map<String, List<Kept>> kept = new HashMap<>();

    private record Kept(int item, LocalDate date) {}

    /** Adds an entry and answers the item that has to go for it; -1 when all fit. */
    int add(int item, Mapped mapped) {
        Mapped.Recent recent = mapped.recent();
        List<Kept> same = kept.computeIfAbsent(mapped.subject().key() + " " + recent.key(), key -> new ArrayList<>(4));
        same.add(new Kept(item, recent.date() == null ? LocalDate.MIN : recent.date()));
        if (same.size() <= recent.keep()) {
            return -1;
        }
        Kept oldest = same.getFirst();
        for (Kept each : same) {
            if (OLDEST_FIRST.compare(each, oldest) < 0) {
                oldest = each;
            }
        }
        same.remove(oldest);
        return oldest.item();
    }
}
