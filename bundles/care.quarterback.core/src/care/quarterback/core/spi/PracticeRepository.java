package care.quarterback.core.spi;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditHead;
import java.util.List;
import java.util.Optional;

/** Where the one practice document lives; the same writer, revision and audit as a case. */
public interface PracticeRepository {

    /** The practice as stored. @param document packed by {@code CaseCodec} */
    record StoredPractice(long revision, AuditHead head, byte[] document) {}

    Optional<StoredPractice> load();

    SaveResult save(long baseRevision, byte[] document, AuditEntry entry);

    List<AuditEntry> audit();
}
