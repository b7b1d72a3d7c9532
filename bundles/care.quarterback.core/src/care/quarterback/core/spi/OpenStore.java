package care.quarterback.core.spi;

import java.nio.file.Path;

/** A store that is open. Blocking, thread-safe; closing it ends every use. */
public interface OpenStore extends AutoCloseable {

    CaseRepository cases();

    Worklist worklist();

    Cohort cohort();

    Attachments attachments();

    PracticeRepository practice();

    /** What was typed into forms and isn't saved. */
    FormDrafts drafts();

    /** Who may sign in, and who has. */
    Accounts accounts();

    /**
     * Copies the whole store, still encrypted, with its wrapped key, while it is in use. When it fails, the folder is as
     * before.
     *
     * @param folder must not exist, or be empty
     */
    void backup(Path folder);

    /**
     * Whether a secret would open this store; opens nothing.
     *
     * @param secret the passphrase or the recovery key
     * @throws StoreException WRONG_SECRET when it would not
     */
    void verify(StoreSecret secret);

    /**
     * Wraps the same key by a new passphrase, or by a new password of the person who gives it; the recovery key stays as it
     * is. Backups made before keep the old one.
     *
     * @param current the passphrase, or the recovery key
     */
    void changePassphrase(StoreSecret current, StoreSecret next);

    @Override
    void close();
}
