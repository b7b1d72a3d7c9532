package care.quarterback.core.spi;

import java.nio.file.Path;

/** A store that is open. Blocking, thread-safe; closing it ends every use. */
public interface OpenStore extends AutoCloseable {

    CaseRepository cases();

    Attachments attachments();

    PracticeRepository practice();

    /**
     * Copies the whole store, still encrypted, with its wrapped key, while it is in use.
     *
     * @param folder must not exist, or be empty
     */
    void backup(Path folder);

    /** Wraps the same key by a new passphrase; the recovery key stays as it is. */
    void changePassphrase(StoreSecret current, StoreSecret next);

    @Override
    void close();
}
