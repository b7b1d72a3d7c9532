package care.quarterback.core.spi;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditVerification;
import java.util.List;

/** What was done to the practice, and the proof that nothing of it was altered or cut off. Blocking and thread-safe. */
public interface PracticeAudit {

    /** The practice's audit, oldest first. */
    List<AuditEntry> audit();

    /** The entries behind one, oldest first. @param after the number of that one; 0 for all */
    default List<AuditEntry> audit(long after) {
        return audit().stream().filter(entry -> entry.seq() > after).toList();
    }

    /** Checks the practice's chain against the head in its row. */
    AuditVerification verify();
}
