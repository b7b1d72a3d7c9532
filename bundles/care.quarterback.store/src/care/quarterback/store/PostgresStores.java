package care.quarterback.store;

import care.quarterback.core.account.Account;
import care.quarterback.core.account.Role;
import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreException.Kind;
import care.quarterback.core.spi.StoreLocation;
import care.quarterback.core.spi.StoreProvider.Created;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.core.text.Message;
import care.quarterback.store.jdbc.Dialect;
import care.quarterback.store.jdbc.KeyRow;
import care.quarterback.store.jdbc.Schema;
import care.quarterback.store.jdbc.Sealing;
import care.quarterback.store.jdbc.SqlFailure;
import care.quarterback.store.jdbc.Transactions;
import care.quarterback.store.key.Derivation;
import care.quarterback.store.key.KeyFile;
import care.quarterback.store.key.StoreSeal;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** Stores on a shared PostgreSQL. Everybody signs in by their own password; the server holds no key that opens anything. */
final class PostgresStores {

    /** The tables of a store that had no key. */
    private static final int WITHOUT_KEY = 10;

    private final Derivation derivation;

    /** @param derivation for new passwords */
    PostgresStores(Derivation derivation) {
        this.derivation = derivation;
    }

    /** Makes a store, or gives a key to one that was made before there were keys. */
    Created create(StoreLocation.Server server, StoreSecret password) {
        String owner = password.person()
                .orElseThrow(() -> new StoreException(Kind.REFUSED, Message.of("store", "accountName")));
        int found = version(ServerSource.of(server));
        return with(new Transactions(ServerSource.of(server)), transactions -> {
            var row = new KeyRow(transactions);
            if (found > WITHOUT_KEY && row.find().isPresent()) {
                throw thereAlready();
            }
            update(server, found);
            KeyFile.Made made = KeyFile.make(password, derivation);
            try {
                var account = new Account(owner, Role.OWNER, true);
                KeyFile key = made.file().with(account, password, made.dataKey(), derivation);
                if (!row.begin(key.notYetSealed())) {
                    throw thereAlready();
                }
                var opened = new KeyFile.Opened(made.dataKey(), Optional.of(account));
                return new Created(
                        store(server, transactions, key.notYetSealed(), opened, false, Progress.NONE),
                        made.recoveryKey());
            } finally {
                Arrays.fill(made.dataKey(), (byte) 0);
            }
        });
    }

    /** Brings the tables up to date. Only this may take long, so only this waits without an end. */
    private static void update(StoreLocation.Server server, int found) {
        if (Schema.isOlder(found)) {
            JdbcStore.migrate(ServerSource.patient(server), Dialect.POSTGRESQL);
        }
    }

    private static StoreException thereAlready() {
        return new StoreException(Kind.ALREADY_THERE, Message.of("store", "thereInDatabase"));
    }

    /** @param older whether a store of an earlier day is taken for the newest; that is an owner's to say */
    OpenStore open(StoreLocation.Server server, StoreSecret secret, boolean older, Progress progress) {
        int version = version(ServerSource.of(server));
        if (version == 0) {
            throw new StoreException(Kind.MISSING, Message.of("store", "noneInDatabase"));
        }
        if (version <= WITHOUT_KEY) {
            throw withoutKey();
        }
        Schema.refuseNewer(version);
        return with(new Transactions(ServerSource.of(server)), transactions -> {
            KeyFile key = new KeyRow(transactions).find().orElseThrow(PostgresStores::withoutKey);
            KeyFile.Opened opened = key.open(secret);
            try {
                if (older) {
                    DerbyStores.requireOwner(key, opened);
                }
                update(server, version);
                return store(server, transactions, key, opened, older, progress);
            } finally {
                Arrays.fill(opened.dataKey(), (byte) 0);
            }
        });
    }

    /** In tables that were made just now, under a key that was there before. */
    JdbcStore begin(DataSource source, KeyFile key, KeyFile.Opened opened) {
        return with(new Transactions(source), transactions -> {
            new KeyRow(transactions).begin(key.notYetSealed());
            return unknown(transactions, key.notYetSealed(), opened);
        });
    }

    private static StoreException withoutKey() {
        return new StoreException(Kind.WITHOUT_KEY, Message.of("store", "serverWithoutKey"));
    }

    private interface Use<T> {
        T of(Transactions transactions);
    }

    private static <T> T with(Transactions transactions, Use<T> use) {
        try {
            return use.of(transactions);
        } catch (RuntimeException | Error failure) {
            transactions.close();
            throw failure;
        }
    }

    private JdbcStore store(
            StoreLocation.Server server,
            Transactions transactions,
            KeyFile key,
            KeyFile.Opened opened,
            boolean older,
            Progress progress) {
        StoreSeal seal = sealed(transactions, key, opened, progress);
        SeatHeads heads = SeatHeads.of(server.home(), seal, new Sealing(transactions, seal), older);
        return store(transactions, seal, heads, opened);
    }

    /** A store that no seat has seen yet. */
    private JdbcStore unknown(Transactions transactions, KeyFile key, KeyFile.Opened opened) {
        StoreSeal seal = sealed(transactions, key, opened, Progress.NONE);
        return store(transactions, seal, SeatHeads.NONE, opened);
    }

    private JdbcStore store(Transactions transactions, StoreSeal seal, SeatHeads heads, KeyFile.Opened opened) {
        var accounts = new StoreAccounts(new KeyPlace(new KeyRow(transactions)), opened, derivation);
        return new JdbcStore(transactions, seal, heads.heads(), new ServerKeeper(accounts, heads));
    }

    /**
     * Seals what is not sealed yet. The key says so after that, and the database last: until the key says it, the sealing is
     * begun anew where it was broken off. Where only the database says it, somebody took the line out of the key.
     */
    private static StoreSeal sealed(Transactions transactions, KeyFile key, KeyFile.Opened opened, Progress progress) {
        StoreSeal seal = key.seal(opened.dataKey()).hiding();
        var row = new KeyRow(transactions);
        if (!key.sealed(seal)) {
            var sealing = new Sealing(transactions, seal);
            row.change(now -> {
                if (now.sealed(seal)) {
                    return now; // another seat was faster
                }
                if (sealing.done()) {
                    throw new StoreException(Kind.DAMAGED, Message.of("store", "sealedRowMissing"));
                }
                sealing.run(progress);
                return now.sealedBy(seal);
            });
            sealing.finish();
        }
        return seal;
    }

    private static int version(DataSource source) {
        try {
            return new Schema(source, Dialect.POSTGRESQL).version();
        } catch (SQLException e) {
            throw SqlFailure.of(e);
        }
    }

    /** The key in the database, which seats may change at the same time. */
    private record KeyPlace(KeyRow row) implements StoreAccounts.Place {

        @Override
        public KeyFile read() {
            return row.find().orElseThrow(PostgresStores::withoutKey);
        }

        @Override
        public void change(UnaryOperator<KeyFile> change) {
            row.change(change);
        }
    }

    /** The server goes on when a seat ends. */
    private record ServerKeeper(StoreAccounts accounts, SeatHeads heads) implements JdbcStore.Keeper {

        @Override
        public void close() { // the pool has closed its connections
            try (heads) {
                accounts.close();
            }
        }
    }
}
