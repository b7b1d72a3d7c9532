package care.quarterback.store;

import care.quarterback.store.key.Derivation;
import care.quarterback.store.key.KeyFile;
import java.util.function.UnaryOperator;

/** Key, passphrase and end of an embedded store. */
final class DerbyKeeper implements JdbcStore.Keeper {

    private final HomeFolder home;
    private final HomeLock lock;
    private final DerbyDatabase database;
    private final Derivation derivation;
    private HeadsFile heads;
    private StoreAccounts accounts;

    /** @param lock null where somebody else holds it */
    DerbyKeeper(HomeFolder home, HomeLock lock, DerbyDatabase database, Derivation derivation) {
        this.home = home;
        this.lock = lock;
        this.database = database;
        this.derivation = derivation;
    }

    /** The same keeper, which closes the list of heads as well. */
    DerbyKeeper keeping(HeadsFile list) {
        heads = list;
        return this;
    }

    /** The same keeper, which knows who has signed in. @param opened stays the caller's, who wipes it */
    DerbyKeeper signedIn(KeyFile.Opened opened) {
        accounts = new StoreAccounts(new KeyPlace(), opened, derivation);
        return this;
    }

    /** The key file; only this process has it, for it holds the lock. */
    private final class KeyPlace implements StoreAccounts.Place {

        @Override
        public KeyFile read() {
            return KeyFile.read(home.key());
        }

        @Override
        public synchronized void change(UnaryOperator<KeyFile> change) {
            HomeFolder.write(change.apply(read()), home.key());
        }
    }

    @Override
    public StoreAccounts accounts() {
        return accounts;
    }

    @Override
    public void close() {
        try (lock;
                HeadsFile closing = heads;
                StoreAccounts wiped = accounts) {
            database.close();
        }
    }
}
