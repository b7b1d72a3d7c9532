package care.quarterback.store.jdbc;

import care.quarterback.core.spi.CaseSummary;
import care.quarterback.model.value.CaseId;
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

    /** What one save wrote beside the document. */
    record LastSave(long revision, String basis, CaseSummary summary, ReadModels models) {

        /** Whether the case still stands as it was written: nobody saved it or made its read models anew since. */
        boolean stands(State state) {
            return state.revision() == revision
                    && state.basis().equals(Columns.text(basis, CaseTable.BASIS))
                    && state.readModels().equals(models.digests());
        }
    }

    synchronized Optional<LastSave> of(CaseId id) {
        return Optional.ofNullable(saves.get(id));
    }

    synchronized void put(CaseId id, LastSave save) {
        saves.put(id, save);
    }
}
