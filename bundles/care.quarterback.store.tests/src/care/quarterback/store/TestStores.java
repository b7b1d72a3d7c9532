package care.quarterback.store;

import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreLocation;
import care.quarterback.core.spi.StoreProvider;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.store.key.Derivation;
import java.nio.file.Path;

/** Opens stores for tests, with a key derivation that is quick. */
final class TestStores {

    static final String PASSPHRASE = "three quiet herons";
    static final StoreProvider PROVIDER = new JdbcStoreProvider(new Derivation.Argon2id(64, 1, 1));

    private TestStores() {}

    static StoreSecret passphrase() {
        return StoreSecret.passphrase(PASSPHRASE.toCharArray());
    }

    static StoreLocation in(Path home) {
        return new StoreLocation.Embedded(home);
    }

    static StoreProvider.Created create(Path home) {
        return PROVIDER.create(in(home), passphrase());
    }

    static OpenStore open(Path home) {
        return PROVIDER.open(in(home), passphrase());
    }

    static StoreException.Kind refusal(Runnable work) {
        try {
            work.run();
        } catch (StoreException e) {
            return e.kind();
        }
        throw new AssertionError("it was not refused");
    }
}
