package care.quarterback.core.spi;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.model.value.CaseId;

/**
 * One save: everything that goes into one transaction.
 *
 * @param baseRevision the revision the change was built on; 0 for a new case
 * @param document the packed document after the change
 */
public record CaseSave(CaseId id, long baseRevision, byte[] document, CaseProjection projection, AuditEntry entry) {}
