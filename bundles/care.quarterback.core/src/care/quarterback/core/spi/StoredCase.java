package care.quarterback.core.spi;

import care.quarterback.core.audit.AuditHead;
import care.quarterback.model.value.CaseId;

/**
 * A case as the store holds it.
 *
 * @param revision 1 after the first save
 * @param document the packed document of {@code CaseCodec}
 */
public record StoredCase(CaseId id, long revision, AuditHead head, byte[] document) {}
