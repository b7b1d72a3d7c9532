package care.quarterback.store;

import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreLocation;
import care.quarterback.core.spi.StoreProvider;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.store.jdbc.Dialect;
import care.quarterback.store.jdbc.Heads;
import care.quarterback.store.jdbc.Transactions;
import care.quarterback.store.key.Derivation;
import care.quarterback.store.key.StoreSeal;
import java.nio.file.Path;
import java.util.Arrays;

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

    /** An embedded store whose rows a test empties behind its back: nobody keeps its heads. */
    static OpenStore withoutHeads(Path home) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) 7);
        var folder = new HomeFolder(home);
        folder.make();
        var database = DerbyDatabase.create(folder.database(), folder.log(), key);
        JdbcStore.migrate(database.source(), Dialect.DERBY);
        return keyed(new Transactions(database.source(), database), database::close);
    }

    /** A store with a key on a database that has its tables. */
    static OpenStore keyed(Transactions transactions, Runnable end) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) 9);
        return new JdbcStore(transactions, StoreSeal.of("test", key), Heads.NONE, keeper(end));
    }

    /** Keeps nothing. */
    static JdbcStore.Keeper keeper(Runnable end) {
        return new JdbcStore.Keeper() {
            @Override
            public StoreAccounts accounts() {
                throw new UnsupportedOperationException();
            }

            @Override
            public void close() {
                end.run();
            }
        };
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
