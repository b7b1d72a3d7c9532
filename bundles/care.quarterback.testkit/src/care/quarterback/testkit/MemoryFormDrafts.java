package care.quarterback.testkit;

import care.quarterback.core.spi.FormDrafts;
import care.quarterback.model.value.CaseId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Drafts in memory. */
public final class MemoryFormDrafts implements FormDrafts {

    private final Map<Key, Draft> all = new ConcurrentHashMap<>();

    private record Key(String person, CaseId caseId, String place) {}

    @Override
    public List<Draft> of(String person) {
        return all.entrySet().stream()
                .filter(each -> each.getKey().person().equals(person))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(Draft::caseId).thenComparing(Draft::place))
                .toList();
    }

    @Override
    public void keep(String person, Draft draft) {
        var key = new Key(person, draft.caseId(), draft.place());
        int letters = draft.typed().values().stream().mapToInt(String::length).sum();
        if (draft.typed().isEmpty()) {
            all.remove(key);
        } else if (letters <= MOST_LETTERS) {
            all.put(key, draft);
        }
    }

    @Override
    public void drop(CaseId caseId) {
        all.keySet().removeIf(key -> key.caseId().equals(caseId));
    }
}
