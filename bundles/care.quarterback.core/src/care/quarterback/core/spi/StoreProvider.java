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
