package care.quarterback.core.spi;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditVerification;
import java.util.List;

/** What was done to the practice, and the proof that nothing of it was altered or cut off. Blocking and thread-safe. */
public interface PracticeAudit {

    /** The practice's audit, oldest first. */
    List<AuditEntry> audit();

    /** Checks the practice's chain against the head in its row. */
    AuditVerification verify();
}
