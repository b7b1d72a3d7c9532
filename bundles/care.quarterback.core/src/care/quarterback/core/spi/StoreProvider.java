package care.quarterback.core.spi;

import java.nio.file.Path;
import java.time.Instant;

/**
 * Makes, opens and restores stores. Every refusal is a {@link StoreException}. Blocking: key derivation is slow on
 * purpose. Secrets stay the caller's, who closes them.
 */
public interface StoreProvider {

    /**
     * A new store.
     *
     * @param recoveryKey to be shown once, stored nowhere
     */
    record Created(OpenStore store, String recoveryKey) {}

    /** Whether a store is there, without opening it; of a server it is not known before it is opened, so true. */
    boolean exists(StoreLocation location);

    /** Whether somebody has the store open already, told without a secret; where nobody can tell, false. */
    default boolean isOpenElsewhere(StoreLocation location) {
        return false;
    }

    /**
     * Makes ready what opening that store will need and what no secret is needed for. For a thread in the background, while
     * somebody types a passphrase; opening works without it. Says nothing about faults: opening will.
     */
    default void prepare(StoreLocation location) {
        // nothing takes long
    }

    /**
     * Makes a store where none is. A store on a server that was made before it had a key gets one, and all that it holds is
     * sealed.
     *
     * @param passphrase for a server the own password of whoever makes it, with their name: they are its owner
     */
    Created create(StoreLocation location, StoreSecret passphrase);

    /**
     * Opens a store and brings its schema up to date.
     *
     * @param secret the passphrase, the own password of a person with an account, or the recovery key
     */
    OpenStore open(StoreLocation location, StoreSecret secret);

    /** As {@link #open}; told how far it is where a store of before has to be sealed first, which may take minutes. */
    default OpenStore open(StoreLocation location, StoreSecret secret, Progress progress) {
        return open(location, secret);
    }

    /**
     * As {@link #open}, also where the store is from an earlier day than what was saved last (OLDER): from now on it counts
     * as the newest.
     */
    default OpenStore openOlder(StoreLocation location, StoreSecret secret) {
        return open(location, secret);
    }

    /**
     * Reads a backup from end to end; changes nothing.
     *
     * @param backup a file, or the folder that holds the files
     * @param secret the passphrase, or the recovery key, of the store that was backed up
     */
    BackupReport check(Path backup, StoreSecret secret, Progress progress);

    /**
     * Puts a backup into a place where no store is; reads all of it once to prove that it is whole and that the secret
     * fits.
     * When anything fails or it is stopped, the place is as before.
     *
     * @param backup a file; the folder that holds the files, of which the newest is taken; or one that an older version made
     * @param secret the passphrase, or the recovery key, of the store that was backed up
     */
    Restored restore(Path backup, StoreLocation location, StoreSecret secret, Settling settling, Progress progress);

    /**
     * A store that was restored.
     *
     * @param report what the backup held
     * @param recoveryKey of the restored store, to be shown once; empty when that of the backup goes on
     */
    record Restored(BackupReport report, String recoveryKey) {}

    /** Makes what a store cannot make of itself once its cases are there: the lists, and the entry that says what was done. */
    interface Settling {

        /**
         * @param store open; others close it
         * @param made when the backup was made
         */
        void settle(OpenStore store, Instant made);
    }
}
