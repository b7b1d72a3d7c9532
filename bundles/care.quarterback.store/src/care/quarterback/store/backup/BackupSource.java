package care.quarterback.store.backup;

import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.core.spi.StoreException;
import care.quarterback.model.value.CaseId;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a store gives into a backup while it is in use. Everything is read from the seals it lies under. */
public interface BackupSource {

    /** The heads of all cases as they stand, in the order of their ids. */
    Map<CaseId, AuditHead> cases();

    /**
     * A case at one moment.
     *
     * @param known a head that an earlier backup has: only what follows it is given, where the case goes on from it
     * @throws StoreException DAMAGED when it is not what was saved last
     */
    Optional<StoredRecord> read(CaseId id, AuditHead known);

    /** The practice at one moment; as {@link #read}. */
    Optional<StoredRecord> practice(AuditHead known);

    /** Cases that were saved once and are there no more. */
    List<CaseId> gone();

    /** The SHA-256 of all attachments. */
    List<String> attachments();

    /** The bytes of one; the last read fails when they are not those. */
    Optional<InputStream> attachment(String sha256) throws IOException;

    TypedForms forms();

    /** How many pages the log of who looked has. */
    long lookPages();

    /** The pages of a block of {@link Looks#BLOCK}, counted from 0. */
    Looks looks(long block);
}
