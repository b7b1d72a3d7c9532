package care.quarterback.core.spi;

/** A store that is open. Blocking, thread-safe; closing it ends every use. */
public interface OpenStore extends AutoCloseable {

    CaseRepository cases();

    Worklist worklist();

    Cohort cohort();

    Attachments attachments();

    PracticeRepository practice();

    /** What was typed into forms and isn't saved. */
    FormDrafts drafts();

    /** Who looked at what. */
    AccessLog accesses();

    /** Who may sign in, and who has. */
    Accounts accounts();

    /**
     * Writes a backup while the store is in use, and reads it back. Each case in it is of one moment. When it fails or is
     * stopped, everything is as before.
     *
     * @return what the backup holds; what was damaged in the store is left out of it and named
     */
    BackupReport backup(BackupOrder order, Progress progress);

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

    /**
     * Wraps the same key by a new recovery key; the one before opens nothing from now on but the backups made with it. Where
     * people have accounts, only an owner may.
     *
     * @param current the passphrase, or the recovery key
     * @return the new one as it is printed; kept nowhere
     * @throws StoreException WRONG_SECRET
     */
    String renewRecoveryKey(StoreSecret current);

    @Override
    void close();
}
