package care.quarterback.store;

import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreException.Kind;
import care.quarterback.core.spi.StoreProvider.Created;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.core.text.Message;
import care.quarterback.store.jdbc.Dialect;
import care.quarterback.store.key.Derivation;
import care.quarterback.store.key.KeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;

/** Encrypted stores in a folder of this machine. */
final class DerbyStores {

    private final Derivation derivation;

    /** @param derivation for new passphrases; a store that is there keeps its own */
    DerbyStores(Derivation derivation) {
        this.derivation = derivation;
    }

    Created create(HomeFolder home, StoreSecret passphrase) {
        refuseToReplace(home);
        KeyFile.Made made = KeyFile.make(passphrase, derivation);
        home.make();
        HomeLock lock = HomeLock.take(home.lock());
        try {
            refuseToReplace(home);
            HomeFolder.delete(home.database()); // of a creation that was cut off: its key was never told to anybody
            HomeFolder.write(made.file(), home.unfinishedKey());
            var store = start(home, lock, DerbyDatabase.create(home.database(), home.log(), made.dataKey()));
            finish(home, store);
            return new Created(store, made.recoveryKey());
        } catch (RuntimeException | Error failure) {
            if (!Files.exists(home.key())) {
                HomeFolder.delete(home.database());
                HomeFolder.delete(home.unfinishedKey());
            }
            lock.close();
            throw failure;
        } finally {
            Arrays.fill(made.dataKey(), (byte) 0);
        }
    }

    private static void finish(HomeFolder home, OpenStore store) {
        try {
            Files.move(home.unfinishedKey(), home.key());
        } catch (IOException e) {
            store.close();
            throw HomeFolder.unreachable(e);
        }
    }

    private static void refuseToReplace(HomeFolder home) {
        if (home.holdsStore()) {
            throw new StoreException(Kind.ALREADY_THERE, Message.of("store", "thereInFolder"));
        }
    }

    OpenStore open(HomeFolder home, StoreSecret secret) {
        KeyFile key = KeyFile.read(home.key());
        HomeLock lock = HomeLock.take(home.lock()); // before the slow derivation: who has it open is told at once
        byte[] dataKey = new byte[0];
        try {
            dataKey = key.unlock(secret);
            return start(home, lock, DerbyDatabase.open(home.database(), home.log(), dataKey));
        } catch (RuntimeException | Error failure) {
            lock.close();
            throw failure;
        } finally {
            Arrays.fill(dataKey, (byte) 0);
        }
    }

    private OpenStore start(HomeFolder home, HomeLock lock, DerbyDatabase database) {
        try {
            var keeper = new DerbyKeeper(home, lock, database, derivation);
            return JdbcStore.on(database.source(), Dialect.DERBY, keeper);
        } catch (RuntimeException | Error failure) {
            database.close();
            throw failure;
        }
    }

    void restore(Path backup, HomeFolder home, StoreSecret secret) {
        refuseToReplace(home);
        var from = new HomeFolder(backup);
        if (!Files.isRegularFile(from.key()) || !Files.isDirectory(from.database())) {
            throw new StoreException(Kind.MISSING, Message.of("store", "noBackup"));
        }
        byte[] dataKey = KeyFile.read(from.key()).unlock(secret);
        boolean madeFolder = !Files.exists(home.path());
        boolean madeLock = !Files.exists(home.lock());
        home.make();
        HomeLock lock = HomeLock.take(home.lock());
        boolean restored = false;
        try (lock) {
            refuseToReplace(home);
            copyAndProve(from, home, dataKey);
            restored = true;
        } finally {
            Arrays.fill(dataKey, (byte) 0);
            if (!restored && (madeFolder || madeLock)) {
                HomeFolder.delete(madeFolder ? home.path() : home.lock());
            }
        }
    }

    /** The copy is opened beside its place, and moved there when it is proved; the key comes last. */
    private static void copyAndProve(HomeFolder from, HomeFolder home, byte[] dataKey) {
        var draft = new HomeFolder(home.path().resolve("restore-" + UUID.randomUUID()));
        try {
            Files.createDirectory(draft.path());
            HomeFolder.copy(from.database(), draft.database());
            Files.copy(from.key(), draft.key());
            try (var database = DerbyDatabase.open(draft.database(), home.log(), dataKey)) {
                JdbcStore.tryOut(database.source(), Dialect.DERBY);
            }
            Files.move(draft.database(), home.database());
            try {
                Files.move(draft.key(), home.key());
            } catch (IOException | RuntimeException failure) {
                HomeFolder.delete(home.database());
                throw failure;
            }
        } catch (IOException e) {
            throw HomeFolder.unreachable(e);
        } finally {
            HomeFolder.delete(draft.path());
        }
    }
}
