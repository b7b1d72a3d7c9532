package care.quarterback.exchange.fhir;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

/**
 * Which of several entries with one id counts. Of two versions it is the newer one, wherever it stands. Two entries that say
 * different things and do not say which is newer both count, and it is said.
 */
final class Versions {

    private final Map<String, List<Entry>> kept = new HashMap<>();
    private final BiPredicate<Entry, Entry> same;
    private final BiConsumer<Entry, Entry> lost;
    private final BiPredicate<Entry, Entry> joined;
    private final Map<Entry, Entry> replaced = new LinkedHashMap<>();

    /**
     * @param same whether two entries with one id can be two versions of one entry
     * @param lost told of each entry that does not count, with the one that counts in its place
     */
    Versions(BiPredicate<Entry, Entry> same, BiConsumer<Entry, Entry> lost) {
        this(same, lost, (entry, known) -> false);
    }

    /**
     * @param joined asked for two entries of which nothing tells which is newer; true when the first becomes part of the other,
     *     and then it does not count by itself
     */
    Versions(BiPredicate<Entry, Entry> same, BiConsumer<Entry, Entry> lost, BiPredicate<Entry, Entry> joined) {
        this.same = same;
        this.lost = lost;
        this.joined = joined;
    }

    /** The entries that count, in their order. */
    List<Entry> of(Collection<Entry> all) {
        List<Entry> counting = new ArrayList<>(all);
        all.forEach(each -> settle(each, counting));
        replaced.forEach((loser, winner) -> lost.accept(loser, last(winner)));
        return counting;
    }

    private Entry last(Entry entry) {
        Entry winner = replaced.get(entry);
        return winner == null ? entry : last(winner);
    }

    private void settle(Entry entry, List<Entry> counting) {
        List<List<Entry>> named = SameEntry.names(entry).stream()
                .map(name -> kept.computeIfAbsent(name, none -> new ArrayList<>(1)))
                .toList();
        for (Entry known : named.stream().flatMap(List::stream).distinct().toList()) {
            if (replaced.containsKey(known) || !entry.canShareServer(known) || !same.test(entry, known)) {
                continue;
            }
            boolean twice = SameEntry.says(entry, known);
            boolean newer = known.version().isOlderThan(entry.version());
            if (twice && !(newer && entry.isOfDocument()) || entry.version().isOlderThan(known.version())) {
                drop(entry, known, twice, counting);
                return;
            }
            if (newer) {
                drop(known, entry, twice, counting);
                named.forEach(each -> each.remove(known));
            } else if (joined.test(entry, known)) {
                counting.remove(entry);
                replaced.put(entry, known);
                return;
            } else {
                entry.warn("same-id");
            }
        }
        named.forEach(each -> each.add(entry));
    }

    private void drop(Entry loser, Entry winner, boolean twice, List<Entry> counting) {
        loser.skip(twice ? "twice" : "older-version");
        counting.remove(loser);
        replaced.put(loser, winner);
    }
}
