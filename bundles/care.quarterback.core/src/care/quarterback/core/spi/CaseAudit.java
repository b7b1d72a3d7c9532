package care.quarterback.core.spi;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditVerification;
import care.quarterback.model.value.CaseId;
import java.util.List;

/** What was done to the cases, and the proof that nothing of it was altered or cut off. Blocking and thread-safe. */
public interface CaseAudit {

    /** The case's audit, oldest first. */
    List<AuditEntry> audit(CaseId id);

    /** Checks the case's chain against the head in its row, both read at one moment. No such case: an empty chain, whole. */
    AuditVerification verify(CaseId id);

    /** All case ids in their order, for a re-index, a backup check, or an audit of everything. */
    List<CaseId> ids();
}
