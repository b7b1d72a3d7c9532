package care.quarterback.store.jdbc;

import care.quarterback.model.value.CaseId;
import care.quarterback.store.jdbc.CaseTable.Listed;
import care.quarterback.store.jdbc.CaseTable.State;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was written of the cases that were saved last, so that the next save need not ask the database for it. Thread-safe. */
final class LastSaves {

    private static final int CASES = 8;

    private final Map<CaseId, LastSave> saves = new LinkedHashMap<>(CASES, 1, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CaseId, LastSave> oldest) {
            return size() > CASES;
        }
    };

    /** What one save wrote beside the document. @param seal the mark over its row */
    record LastSave(Listed listed, String seal, ReadModels models) {

        /** Whether the case still stands as it was written: nobody saved it, made its read models anew or altered it since. */
        boolean stands(State state) {
            return state.seal().equals(seal)
                    && state.revision() == listed.revision()
                    && state.readModels().equals(models.digests());
        }

        /** Whether a list shows the same as it will. */
        boolean listsLike(Listed next) {
            return listed.summary().equals(next.summary()) && listed.basis().equals(next.basis());
        }
    }

    synchronized Optional<LastSave> of(CaseId id) {
        return Optional.ofNullable(saves.get(id));
    }

    synchronized void put(CaseId id, LastSave save) {
        saves.put(id, save);
    }
}
