package care.quarterback.store;

import care.quarterback.core.spi.StoreException;
import care.quarterback.core.text.Message;
import care.quarterback.store.jdbc.SqlFailure;
import care.quarterback.store.key.Derivation;
import care.quarterback.store.key.KeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.UnaryOperator;

/** Backup, passphrase and end of an embedded store. */
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

    /**
     * The heads are copied first, so that they are never ahead of the database; the key last: a backup without it was cut
     * off.
     */
    @Override
    public void backup(Path folder) {
        var target = new HomeFolder(folder);
        boolean made = !Files.exists(target.path());
        if (!made && !isEmpty(target.path())) {
            throw new StoreException(StoreException.Kind.ALREADY_THERE, Message.of("store", "backupFolderFull"));
        }
        target.make();
        try {
            copyHeads(target.heads());
            copyDatabase(target.path());
            HomeFolder.write(KeyFile.read(home.key()), target.key());
        } catch (RuntimeException | Error failure) {
            HomeFolder.delete(target.database());
            HomeFolder.delete(target.heads());
            HomeFolder.delete(target.key());
            if (made) {
                HomeFolder.delete(target.path());
            }
            throw failure;
        }
    }

    private static boolean isEmpty(Path folder) {
        try (var content = Files.list(folder)) {
            return content.findAny().isEmpty();
        } catch (IOException e) {
            throw HomeFolder.unreachable(e);
        }
    }

    private void copyHeads(Path to) {
        try {
            Files.copy(home.heads(), to);
        } catch (IOException e) {
            throw HomeFolder.unreachable(e);
        }
    }

    private void copyDatabase(Path into) {
        try (var connection = database.source().getConnection();
                var call = connection.prepareCall("call SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
            call.setString(1, into.toString());
            call.execute();
        } catch (SQLException e) {
            throw SqlFailure.of(e);
        }
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
