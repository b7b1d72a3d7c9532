package care.quarterback.store.jdbc;

import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.model.value.CaseId;
import java.util.List;
import java.util.UUID;

/**
 * The heads of all chains as they were saved last, kept apart from the database: what shows that a case, or all of them, is
 * from an earlier day. Thread-safe.
 */
public interface Heads {

    /** Stands for the one chain that is no case's. */
    CaseId PRACTICE = new CaseId(new UUID(0, 0).toString());

    /** Stands for the chain of those who looked. */
    CaseId ACCESS = new CaseId(new UUID(0, 1).toString());

    /** Nobody keeps them. */
    Heads NONE = new Heads() {

        @Override
        public AuditHead of(CaseId id) {
            return AuditHead.EMPTY;
        }

        @Override
        public boolean fits(AuditHead known, AuditHead found) {
            return true;
        }

        @Override
        public void reached(CaseId id, AuditHead head) {
            // nobody keeps it
        }

        @Override
        public List<CaseId> ids() {
            return List.of();
        }
    };

    /** The newest that is known of a chain. To be asked before the database is, so that no later save is taken for a fault. */
    AuditHead of(CaseId id);

    /** Whether a chain that ends here can be the known one, or goes on from it. */
    boolean fits(AuditHead known, AuditHead found);

    /** A save has been committed, or a longer chain was found. */
    void reached(CaseId id, AuditHead head);

    /** All chains that are known. */
    List<CaseId> ids();

    /** Whether a chain is a case's. */
    static boolean ofCase(CaseId id) {
        return !id.equals(PRACTICE) && !id.equals(ACCESS);
    }
}
