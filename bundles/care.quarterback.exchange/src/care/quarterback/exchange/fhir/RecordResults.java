package care.quarterback.exchange.fhir;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The results of a file by the names that other entries call them, listed when the first is asked for: hardly ever. */
final class RecordResults {

    private final Collection<RecordCollector.Waiting> waiting;
    private Map<String, Entry> byName;

    RecordResults(Collection<RecordCollector.Waiting> waiting) {
        this.waiting = waiting;
    }

    /** The result that is meant, if the file has it and it was kept. */
    Optional<Entry> find(Ref ref) {
        if (byName == null) {
            byName = new HashMap<>();
            waiting.forEach(each -> add(each.entry()));
        }
        return Optional.ofNullable(byName.get(ref.reference()));
    }

    private void add(Entry entry) {
        if (entry.type().equals("Observation")) {
            byName.putIfAbsent(entry.fullUrl(), entry);
            byName.putIfAbsent("Observation/" + entry.fields().text("id"), entry);
        }
    }
}
