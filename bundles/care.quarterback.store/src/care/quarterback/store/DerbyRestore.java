package care.quarterback.store;

import care.quarterback.core.spi.BackupReport;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreException.Kind;
import care.quarterback.core.spi.StoreProvider.Restored;
import care.quarterback.core.spi.StoreProvider.Settling;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.core.text.Message;
import care.quarterback.store.backup.BackupFolder;
import care.quarterback.store.backup.OpenBackup;
import care.quarterback.store.key.KeyFile;
import care.quarterback.store.key.StoreSeal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Arrays;

/**
 * Puts a backup into a folder where no store is: beside its place first, where all of it is read once more, and then into its
 * place. The key of the backup goes on. What was broken off is no store, and is swept by the next restore.
 */
final class DerbyRestore {

    private final HomeFolder home;
    private final HomeFolder draft;
    private final Settling settling;
    private final Progress progress;

    DerbyRestore(HomeFolder home, Settling settling, Progress progress) {
        this.home = home;
        this.draft = home.draft();
        this.settling = settling;
        this.progress = progress;
    }

    Restored of(Path backup, StoreSecret secret) {
        DerbyStores.refuseToReplace(home);
        if (BackupFolder.isOne(backup)) {
            try (var open = OpenBackup.of(backup, secret)) {
                return into(open.keys(), secret, key -> read(open, key));
            }
        }
        var from = new HomeFolder(backup);
        if (!Files.isRegularFile(from.key()) || !Files.isDirectory(from.database())) {
            throw new StoreException(Kind.MISSING, Message.of("store", "noBackup"));
        }
        return into(KeyFile.read(from.key()), secret, key -> copy(from, key));
    }

    private interface Filling {
        BackupReport with(Key key) throws IOException;
    }

    private record Key(KeyFile file, KeyFile.Opened opened) {

        byte[] bytes() {
            return opened.dataKey();
        }

        StoreSeal seal() {
            return file.seal(bytes());
        }
    }

    private Restored into(KeyFile file, StoreSecret secret, Filling filling) {
        KeyFile.Opened opened = file.open(secret);
        boolean madeFolder = !Files.exists(home.path());
        boolean madeLock = !Files.exists(home.lock());
        boolean restored = false;
        try {
            home.make();
            try (var lock = HomeLock.take(home.lock())) {
                DerbyStores.refuseToReplace(home);
                HomeFolder.delete(draft.path());
                BackupReport report = filling.with(new Key(file, opened));
                move();
                restored = true;
                return new Restored(report, "");
            }
        } catch (IOException e) {
            throw HomeFolder.unreachable(e);
        } finally {
            Arrays.fill(opened.dataKey(), (byte) 0);
            HomeFolder.delete(draft.path());
            if (!restored && (madeFolder || madeLock)) {
                HomeFolder.delete(madeFolder ? home.path() : home.lock());
            }
        }
    }

    /** Reads the records of a backup into new tables. */
    private BackupReport read(OpenBackup backup, Key key) {
        draft.make();
        HomeFolder.write(key.file.sealedBy(key.seal()), draft.key()); // the new tables are sealed from the start
        var database = DerbyDatabase.create(draft.database(), home.log(), key.bytes());
        var sealed = SealedStore.create(draft, database, key.seal());
        try (JdbcStore store = sealed.store(keeper(database, key))) {
            BackupReport report = backup.read(store.target(), progress);
            Restoring.accept(report);
            settling.settle(store, backup.made());
            Restoring.prove(store);
            return report;
        }
    }

    /** Copies the engine's own files, as older versions backed them up. */
    private BackupReport copy(HomeFolder from, Key key) throws IOException {
        draft.make();
        HomeFolder.copy(from.database(), draft.database());
        Files.copy(from.key(), draft.key());
        if (Files.exists(from.heads())) {
            Files.copy(from.heads(), draft.heads());
        }
        Instant made = Files.readAttributes(from.key(), BasicFileAttributes.class)
                .lastModifiedTime()
                .toInstant();
        var database = DerbyDatabase.open(draft.database(), home.log(), key.bytes());
        boolean withoutHeads = !Files.exists(draft.heads()); // a backup of before has none
        var sealed = SealedStore.open(draft, database, key.file, key.seal(), withoutHeads, progress);
        try (JdbcStore store = sealed.store(keeper(database, key))) {
            Restoring.prove(store);
            settling.settle(store, made);
            Restoring.prove(store);
            return store.reportOf(from.path(), made);
        }
    }

    private DerbyKeeper keeper(DerbyDatabase database, Key key) {
        return new DerbyKeeper(draft, null, database, null).signedIn(key.opened);
    }

    /** The key comes last: a database with a key that is not there yet is no store. */
    private void move() throws IOException {
        Files.deleteIfExists(home.unfinishedKey());
        Files.copy(draft.key(), home.unfinishedKey());
        HomeFolder.delete(home.database()); // of a restore that was broken off
        HomeFolder.delete(home.heads());
        Files.move(draft.database(), home.database());
        HomeFolder.replace(draft.heads(), home.heads());
        Files.move(home.unfinishedKey(), home.key());
    }
}
