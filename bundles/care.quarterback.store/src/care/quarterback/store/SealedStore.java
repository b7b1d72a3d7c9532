package care.quarterback.store;

import care.quarterback.core.spi.Progress;
import care.quarterback.core.text.Message;
import care.quarterback.store.jdbc.Dialect;
import care.quarterback.store.jdbc.Sealing;
import care.quarterback.store.jdbc.Transactions;
import care.quarterback.store.key.KeyFile;
import care.quarterback.store.key.StoreSeal;
import java.nio.file.Files;

/**
 * What an embedded store consists of once it may be used: its tables are up to date, all in them is sealed, and it is the
 * one that was used last. One of these is made when a store is opened; when that fails, nothing is left open.
 */
final class SealedStore {

    private final HomeFolder home;
    private final DerbyDatabase database;
    private final StoreSeal seal;
    private final Transactions transactions;
    private final Sealing sealing;
    private HeadsFile heads;

    private SealedStore(HomeFolder home, DerbyDatabase database, StoreSeal seal) {
        this.home = home;
        this.database = database;
        this.seal = seal;
        this.transactions = new Transactions(database.source(), database);
        this.sealing = new Sealing(transactions, seal);
    }

    /** In a database that was made just now. */
    static SealedStore create(HomeFolder home, DerbyDatabase database, StoreSeal seal) {
        return with(home, database, seal, made -> {
            made.sealing.begin();
            made.heads = made.kept().begin();
        });
    }

    /** @param older whether a store of an earlier day is taken for the newest */
    static SealedStore open(
            HomeFolder home, DerbyDatabase database, KeyFile key, StoreSeal seal, boolean older, Progress progress) {
        return with(home, database, seal, opened -> opened.prepare(key, older, progress));
    }

    private interface Preparation {
        void of(SealedStore store);
    }

    private static SealedStore with(HomeFolder home, DerbyDatabase database, StoreSeal seal, Preparation preparation) {
        SealedStore store = null;
        try {
            JdbcStore.migrate(database.source(), Dialect.DERBY);
            store = new SealedStore(home, database, seal);
            preparation.of(store);
            return store;
        } catch (RuntimeException | Error failure) {
            try (database) {
                if (store != null) {
                    store.transactions.close();
                }
            }
            throw failure;
        }
    }

    /**
     * A store of before is sealed once. Its key file says so after that, and the database last: until the key file says it, the
     * sealing is begun anew where it was broken off. A database that says it under a key file that doesn't was sealed before,
     * and somebody took the line out of the file.
     */
    private void prepare(KeyFile key, boolean older, Progress progress) {
        boolean known = key.sealed(seal);
        boolean done = sealing.done();
        if (!known && done && !older) {
            throw KeptHeads.older(Message.of("store", "sealedLineMissing"));
        }
        if (!known && !done) {
            sealing.run(progress);
        }
        if (older || !known && !Files.exists(home.heads())) {
            heads = kept().begin();
        } else {
            heads = kept().read();
        }
        if (!known) {
            HomeFolder.write(key.sealedBy(seal), home.key());
            sealing.finish();
        }
    }

    private KeptHeads kept() {
        return new KeptHeads(home.heads(), seal, sealing);
    }

    /** The store; closing it closes all of this. */
    JdbcStore store(DerbyKeeper keeper) {
        return new JdbcStore(transactions, seal, heads, keeper.keeping(heads));
    }
}
