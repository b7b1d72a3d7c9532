package care.quarterback.exchange.fhir;

import care.quarterback.exchange.fhir.RecordCollector.Waiting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps of each kind of measurement only the newest, while the file streams by, so that a whole life fits into memory. */
final class RecentEntries {

    private static final Comparator<Kept> OLDEST_FIRST =
            Comparator.comparing(Kept::date).thenComparing(each -> -each.order());

    private final Map<Kind, List<Kept>> kept = new HashMap<>();
    private int count;

    private record Kind(Object whose, String key) {}

    private record Kept(Waiting waiting, LocalDate date, int order) {}

    /** Adds an entry and answers the one that has to go for it; empty when all fit. @param whose tells patients apart */
    Optional<Waiting> add(Object whose, Waiting waiting) {
        Mapped.Recent recent = waiting.mapped().recent();
        List<Kept> same = kept.computeIfAbsent(new Kind(whose, recent.key()), kind -> new ArrayList<>(4));
        same.add(new Kept(waiting, recent.date() == null ? LocalDate.MIN : recent.date(), count++));
        if (same.size() <= recent.keep()) {
            return Optional.empty();
        }
        Kept oldest = same.getFirst();
        for (Kept each : same) {
            if (OLDEST_FIRST.compare(each, oldest) < 0) {
                oldest = each;
            }
        }
        same.remove(oldest);
        return Optional.of(oldest.waiting());
    }
}
