package care.quarterback.core.spi;

import java.nio.file.Path;

/** Makes, opens and restores stores. Every refusal is a {@link StoreException}. Blocking: key derivation is slow on purpose. */
public interface StoreProvider {

    /** A new store and the recovery key: to be shown once, stored nowhere. */
    record Created(OpenStore store, String recoveryKey) {}

    boolean exists(StoreLocation location);

    Created create(StoreLocation location, StoreSecret passphrase);

    OpenStore open(StoreLocation location, StoreSecret secret);

    /**
     * Puts a backup into a place where no store is; opens it once to prove that the secret fits.
     *
     * @param secret the passphrase, or the recovery key, of the store that was backed up
     */
    void restore(Path backup, StoreLocation location, StoreSecret secret);
}
