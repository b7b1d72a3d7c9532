package care.quarterback.store;

import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreException.Kind;
import care.quarterback.core.spi.StoreProvider.Created;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.core.text.Message;
import care.quarterback.store.key.Derivation;
import care.quarterback.store.key.KeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
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
            HomeFolder.delete(home.heads());
            HomeFolder.write(made.file(), home.unfinishedKey());
            var database = DerbyDatabase.create(home.database(), home.log(), made.dataKey());
            var store = SealedStore.create(home, database, made.file().seal(made.dataKey()))
                    .store(new DerbyKeeper(home, lock, database, derivation)
                            .signedIn(new KeyFile.Opened(made.dataKey(), Optional.empty())));
            finish(home, store);
            return new Created(store, made.recoveryKey());
        } catch (RuntimeException | Error failure) {
            if (!Files.exists(home.key())) {
                HomeFolder.delete(home.database());
                HomeFolder.delete(home.heads());
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

    /** @param older whether a store of an earlier day is taken for the newest */
    OpenStore open(HomeFolder home, StoreSecret secret, boolean older) {
        KeyFile key = KeyFile.read(home.key());
        home.make();
        HomeLock lock = HomeLock.take(home.lock()); // before the slow derivation: who has it open is told at once
        byte[] dataKey = new byte[0];
        try {
            KeyFile.Opened opened = key.open(secret);
            dataKey = opened.dataKey();
            var database = DerbyDatabase.open(home.database(), home.log(), dataKey);
            return SealedStore.open(home, database, key, key.seal(dataKey), older)
                    .store(new DerbyKeeper(home, lock, database, derivation).signedIn(opened));
        } catch (RuntimeException | Error failure) {
            lock.close();
            throw failure;
        } finally {
            Arrays.fill(dataKey, (byte) 0);
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

    /** The copy is opened beside its place and read from end to end, and moved there when it is proved; the key comes last. */
    private void copyAndProve(HomeFolder from, HomeFolder home, byte[] dataKey) {
        var draft = new HomeFolder(home.path().resolve("restore-" + UUID.randomUUID()));
        try {
            Files.createDirectory(draft.path());
            HomeFolder.copy(from.database(), draft.database());
            Files.copy(from.key(), draft.key());
            if (Files.exists(from.heads())) {
                Files.copy(from.heads(), draft.heads());
            }
            prove(draft, home.log(), dataKey);
            Files.move(draft.database(), home.database());
            try {
                HomeFolder.replace(draft.heads(), home.heads());
                Files.move(draft.key(), home.key());
            } catch (IOException | RuntimeException failure) {
                HomeFolder.delete(home.database());
                HomeFolder.delete(home.heads());
                throw failure;
            }
        } catch (IOException e) {
            throw HomeFolder.unreachable(e);
        } finally {
            HomeFolder.delete(draft.path());
        }
    }

    private static void prove(HomeFolder draft, Path log, byte[] dataKey) {
        KeyFile key = KeyFile.read(draft.key());
        var database = DerbyDatabase.open(draft.database(), log, dataKey);
        boolean withoutHeads = !Files.exists(draft.heads()); // a backup of before has none
        SealedStore sealed = SealedStore.open(draft, database, key, key.seal(dataKey), withoutHeads);
        try (JdbcStore store = sealed.store(new DerbyKeeper(draft, null, database, null))) {
            int damaged = store.damaged();
            if (damaged > 0) {
                throw new StoreException(Kind.DAMAGED, Message.of("store", "backupDamaged", damaged));
            }
        }
    }
}
