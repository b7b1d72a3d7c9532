package care.quarterback.core.session;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.spi.CaseRepository.SaveResult;

/** The rows that go with a document: what the audit covers of them, and the save of both. */
public interface Beside {

    /** The store's digest of the rows. */
    String digest();

    /** Writes all of it in one transaction, or nothing. */
    SaveResult save(long baseRevision, byte[] document, AuditEntry entry);

    /** No rows: the document is saved alone. */
    static Beside nothing(Saving saving) {
        return new Beside() {
            @Override
            public String digest() {
                return "";
            }

            @Override
            public SaveResult save(long baseRevision, byte[] document, AuditEntry entry) {
                return saving.save(baseRevision, document, entry);
            }
        };
    }

    /** Writes a document with its audit entry. */
    interface Saving {
        SaveResult save(long baseRevision, byte[] document, AuditEntry entry);
    }
}
