package care.quarterback.core.spi;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.core.spi.CaseRepository.SaveResult;
import java.util.Optional;

/** Where the one practice document lives; the same writer, revision and audit as a case. */
public interface PracticeRepository extends PracticeAudit {

    /** The practice as stored. @param document packed by {@code CaseCodec} */
    record StoredPractice(long revision, AuditHead head, byte[] document) {}

    Optional<StoredPractice> load();

    /** The revision that is stored, without reading the document; 0 when there is none yet. */
    long revision();

    /**
     * Writes document, audit entry and revision in one transaction, or nothing.
     *
     * @param baseRevision the revision the change was built on; 0 for the first
     */
    SaveResult save(long baseRevision, byte[] document, AuditEntry entry);
}
