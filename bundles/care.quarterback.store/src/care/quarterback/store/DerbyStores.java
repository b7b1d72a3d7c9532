package care.quarterback.store;

import care.quarterback.core.account.Role;
import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreException.Kind;
import care.quarterback.core.spi.StoreProvider.Created;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.core.text.Message;
import care.quarterback.store.key.Derivation;
import care.quarterback.store.key.KeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;

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

    static void refuseToReplace(HomeFolder home) {
        if (home.holdsStore()) {
            throw new StoreException(Kind.ALREADY_THERE, Message.of("store", "thereInFolder"));
        }
    }

    /** @param older whether a store of an earlier day is taken for the newest */
    OpenStore open(HomeFolder home, StoreSecret secret, boolean older, Progress progress) {
        KeyFile key = KeyFile.read(home.key());
        home.make();
        HomeLock lock = HomeLock.take(home.lock()); // before the slow derivation: who has it open is told at once
        byte[] dataKey = new byte[0];
        try {
            KeyFile.Opened opened = key.open(secret);
            dataKey = opened.dataKey();
            if (older) {
                requireOwner(key, opened);
            }
            var database = DerbyDatabase.open(home.database(), home.log(), dataKey);
            return SealedStore.open(home, database, key, key.seal(dataKey), older, progress)
                    .store(new DerbyKeeper(home, lock, database, derivation).signedIn(opened));
        } catch (RuntimeException | Error failure) {
            lock.close();
            throw failure;
        } finally {
            Arrays.fill(dataKey, (byte) 0);
        }
    }

    /** Where one passphrase opens the store, whoever knows it is its owner. */
    static void requireOwner(KeyFile key, KeyFile.Opened opened) {
        boolean owner =
                opened.account().filter(account -> account.role() == Role.OWNER).isPresent();
        if (key.hasAccounts() && !owner) {
            throw new StoreException(Kind.REFUSED, Message.of("store", "olderByOwner"));
        }
    }
}
