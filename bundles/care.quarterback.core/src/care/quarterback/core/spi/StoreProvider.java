package care.quarterback.core.spi;

import java.nio.file.Path;

/**
 * Makes, opens and restores stores. Every refusal is a {@link StoreException}. Blocking: key derivation is slow on
 * purpose. Secrets stay the caller's, who closes them.
 */
public interface StoreProvider {

    /**
     * A new store.
     *
     * @param recoveryKey to be shown once, stored nowhere; empty for a server, which keeps its own keys
     */
    record Created(OpenStore store, String recoveryKey) {}

    /** Whether a store is there, without opening it; of a server it is not known before it is opened, so true. */
    boolean exists(StoreLocation location);

    /** Whether somebody has the store open already, told without a secret; where nobody can tell, false. */
    default boolean isOpenElsewhere(StoreLocation location) {
        return false;
    }

    /**
     * Makes a store where none is.
     *
     * @param passphrase of at least 8 characters; for a server the password of the account that the URL names
     */
    Created create(StoreLocation location, StoreSecret passphrase);

    /**
     * Opens a store and brings its schema up to date.
     *
     * @param secret the passphrase or the recovery key; for a server the password of the account that the URL names, blank
     *     when it asks for none
     */
    OpenStore open(StoreLocation location, StoreSecret secret);

    /**
     * As {@link #open}, also where the store is from an earlier day than what was saved last (OLDER): from now on it counts
     * as the newest.
     */
    default OpenStore openOlder(StoreLocation location, StoreSecret secret) {
        return open(location, secret);
    }

    /**
     * Puts a backup into a place where no store is; reads all of it once to prove that it is whole and that the secret
     * fits.
     * When anything fails the place is as before.
     *
     * @param secret the passphrase, or the recovery key, of the store that was backed up
     */
    void restore(Path backup, StoreLocation location, StoreSecret secret);
}
