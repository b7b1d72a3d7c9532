package care.quarterback.store;

import static care.quarterback.store.SampleCases.id;
import static care.quarterback.store.SmallPractice.TUESDAY;
import static care.quarterback.store.SmallPractice.backup;
import static care.quarterback.store.SmallPractice.backupChanges;
import static care.quarterback.store.SmallPractice.check;
import static care.quarterback.store.SmallPractice.goal;
import static care.quarterback.store.SmallPractice.restore;
import static care.quarterback.store.SmallPractice.state;
import static care.quarterback.store.TestStores.PROVIDER;
import static care.quarterback.store.TestStores.create;
import static care.quarterback.store.TestStores.in;
import static care.quarterback.store.TestStores.open;
import static care.quarterback.store.TestStores.passphrase;
import static care.quarterback.store.TestStores.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.spi.BackupDamage;
import care.quarterback.core.spi.BackupDamage.What;
import care.quarterback.core.spi.BackupOrder;
import care.quarterback.core.spi.BackupReport;
import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreException.Kind;
import care.quarterback.core.spi.StoreProvider.Created;
import care.quarterback.core.spi.StoreSecret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    @TempDir
    private Path folder;

    private Path home;
    private Path monday;
    private Path tuesday;
    private Path place;
    private Created created;
    private BackupReport made;
    private List<Object> state;

    @BeforeEach
    void backsUpAStoreInUse() throws IOException {
        home = folder.resolve("home");
        monday = folder.resolve("backups/practice-2026-03-02.qbackup");
        tuesday = folder.resolve("backups/practice-2026-03-03.qbackup");
        place = folder.resolve("place");
        created = create(home);
        try (OpenStore store = created.store()) {
            SmallPractice.fill(store);
            state = state(store);
            made = backup(store, monday);
            goal(store, 3, "said after the backup");
        }
    }

    @Test
    void aBackupSaysWhatItHoldsAndIsWhole() throws IOException {
        assertEquals(new BackupReport(monday, SmallPractice.MONDAY, 1, 3, 3, 1, Files.size(monday), List.of()), made);
        assertEquals(made, check(monday));
        assertEquals(made, check(monday.getParent()), "the newest of the folder");
        assertEquals(List.of("practice-2026-03-02.qbackup"), content(monday.getParent()));
    }

    @Test
    void aBackupComesBackByThePassphraseAlone() throws IOException {
        assertEquals(made, restore(monday, place).report());
        try (OpenStore store = open(place)) {
            assertEquals(state, state(store));
            goal(store, 1, "and work goes on");
        }
        assertEquals(List.of("db", "store.heads", "store.key", "store.lock"), content(place));
    }

    @Test
    void aBackupComesBackByTheRecoveryKey() throws IOException {
        var recovery = StoreSecret.recoveryKey(created.recoveryKey().toCharArray());
        Files.createDirectory(place);
        restore(monday, in(place), recovery);
        try (OpenStore store = PROVIDER.open(in(place), recovery)) {
            assertEquals(state, state(store));
        }
    }

    @Test
    void aBackupOpensByThePassphraseOfItsDay() throws IOException {
        try (OpenStore store = open(home)) {
            store.changePassphrase(passphrase(), StoreSecret.passphrase("four loud herons".toCharArray()));
        }
        restore(monday, place);
        try (OpenStore store = open(place)) {
            assertEquals(state, state(store));
        }
    }

    @Test
    void aStoreIsNeverReplacedByARestore() {
        assertEquals(Kind.ALREADY_THERE, refusal(() -> restore(monday, home)));
        try (OpenStore store = open(home)) {
            assertEquals(3, store.cases().ids().size());
        }
    }

    @Test
    void aRestoreThatFailsLeavesNothingBehind() throws IOException {
        var wrong = StoreSecret.passphrase("three quiet cranes".toCharArray());
        assertEquals(Kind.WRONG_SECRET, refusal(() -> restore(monday, in(place), wrong)));
        assertFalse(Files.exists(place));
        assertEquals(Kind.MISSING, refusal(() -> restore(folder, place)));
        assertFalse(Files.exists(place));

        Files.createDirectory(place);
        Files.writeString(place.resolve("mine.txt"), "stays");
        byte[] bytes = Files.readAllBytes(monday);
        bytes[bytes.length / 2] ^= 1;
        Files.write(monday, bytes);
        assertEquals(Kind.DAMAGED, refusal(() -> restore(monday, place)));
        assertEquals(List.of("mine.txt"), content(place));
    }

    @Test
    void aRestoreThatIsStoppedOrCannotMakeItsListsLeavesNothingBehind() throws IOException {
        var stopped = new Stopping(4);
        assertEquals(
                "stopped",
                said(() -> PROVIDER.restore(monday, in(place), passphrase(), SmallPractice.SETTLING, stopped)));
        assertFalse(Files.exists(place));
        assertThrows(
                IllegalStateException.class,
                () -> PROVIDER.restore(
                        monday,
                        in(place),
                        passphrase(),
                        (store, at) -> {
                            throw new IllegalStateException("no lists");
                        },
                        Progress.NONE));
        assertFalse(Files.exists(place));
    }

    @Test
    void nothingIsEverOverwrittenAndWhatFailsLeavesNothing() throws IOException {
        try (OpenStore store = open(home)) {
            byte[] before = Files.readAllBytes(monday);
            assertEquals(Kind.ALREADY_THERE, refusal(() -> backup(store, monday)));
            assertEquals(-1, Files.mismatch(monday, Files.write(folder.resolve("before"), before)));
            Path file = Files.writeString(folder.resolve("file"), "in the way");
            assertEquals(Kind.UNREACHABLE, refusal(() -> backup(store, file.resolve("backup.qbackup"))));
            assertEquals(
                    "stopped", said(() -> store.backup(new BackupOrder(tuesday, false, TUESDAY), new Stopping(3))));
            assertEquals(List.of("practice-2026-03-02.qbackup"), content(monday.getParent()));
        }
    }

    @Test
    void onlyWhatChangedIsWrittenIntoAFolderThatHasABackup() throws IOException {
        try (OpenStore store = open(home)) {
            goal(store, 4, "a case of Tuesday");
            SmallPractice.office(store, "Riverside");
            BackupReport changes = backupChanges(store, tuesday, TUESDAY);
            assertEquals(2, changes.files());
            assertEquals(4, changes.cases());
            assertEquals(2, changes.changed(), "the third, which went on, and the fourth");
            assertEquals(List.of(), changes.damages());
            assertTrue(changes.bytes() < made.bytes(), made.bytes() + " then " + changes.bytes());
            assertEquals(changes, check(monday.getParent()));

            List<Object> later = state(store);
            restore(monday.getParent(), place);
            try (OpenStore restored = open(place)) {
                assertEquals(later, state(restored));
            }
        }
        Path earlier = folder.resolve("earlier");
        restore(monday, earlier);
        try (OpenStore restored = open(earlier)) {
            assertEquals(state, state(restored), "the earlier file is the earlier day");
        }
    }

    @Test
    void noFileIsWrittenWhereNothingChanged() throws IOException {
        Path wednesday = folder.resolve("backups/practice-2026-03-04.qbackup");
        try (OpenStore store = open(home)) {
            backupChanges(store, tuesday, TUESDAY);
            BackupReport again = backupChanges(store, wednesday, TUESDAY.plusSeconds(86_400));
            assertEquals(tuesday, again.file());
            assertEquals(3, again.cases());
            assertEquals(0, again.changed());
            assertEquals(2, content(monday.getParent()).size());
        }
    }

    @Test
    void aHistoryThatDidNotGoOnFromTheBackupIsWrittenAsAWhole() throws IOException {
        restore(monday, place);
        try (OpenStore first = open(home)) {
            backupChanges(first, tuesday, TUESDAY);
        }
        Path wednesday = folder.resolve("backups/practice-2026-03-04.qbackup");
        try (OpenStore store = open(place)) { // without what was said on Tuesday
            goal(store, 3, "said instead");
            backupChanges(store, wednesday, TUESDAY.plusSeconds(86_400));
            assertEquals(List.of(), check(wednesday).damages());
            Path again = folder.resolve("again");
            restore(wednesday, again);
            try (OpenStore restored = open(again)) {
                assertEquals(state(store), state(restored));
            }
        }
    }

    @Test
    void anotherPassphraseIsAChangeToo() throws IOException {
        char[] next = "four loud herons".toCharArray();
        Path wednesday = folder.resolve("backups/practice-2026-03-04.qbackup");
        try (OpenStore store = open(home)) {
            backupChanges(store, tuesday, TUESDAY);
            store.changePassphrase(passphrase(), StoreSecret.passphrase(next.clone()));
            assertEquals(
                    3,
                    backupChanges(store, wednesday, TUESDAY.plusSeconds(86_400)).files());
        }
        restore(wednesday, in(place), StoreSecret.passphrase(next.clone()));
        PROVIDER.open(in(place), StoreSecret.passphrase(next)).close();
    }

    @Test
    void nothingIsBuiltOnAFileThatHasRotted() throws IOException {
        byte[] rotten = Files.readAllBytes(monday);
        rotten[rotten.length / 2] ^= 1;
        Files.write(monday, rotten);
        try (OpenStore store = open(home)) {
            goal(store, 3, "said on Tuesday");
            assertEquals(1, backupChanges(store, tuesday, TUESDAY).files());
            restore(tuesday, place);
            try (OpenStore restored = open(place)) {
                assertEquals(state(store), state(restored));
            }
        }
    }

    @Test
    void aCaseWhoseHistoryWasAlteredIsNamedAndTheOthersComeBack() throws IOException, SQLException {
        Path whole = folder.resolve("whole.qbackup");
        var damage = new BackupDamage(What.LEFT_OUT, id(2).value());
        try (OpenStore store = open(home)) {
            var source = new EmbeddedDataSource();
            source.setDatabaseName(home.resolve("db").toAbsolutePath().toString());
            try (var connection = source.getConnection();
                    var statement = connection.createStatement()) {
                statement.executeUpdate(
                        "update case_audit set actor = 'Nobody' where case_id = '" + id(2).value() + "'");
            }
            goal(store, 3, "said on Tuesday");
            assertEquals(List.of(damage), backup(store, whole).damages());
            assertEquals(
                    List.of(),
                    backupChanges(store, tuesday, TUESDAY).damages(),
                    "Monday's file has it as it was saved");
        }
        restore(whole, place);
        try (OpenStore restored = open(place)) {
            assertEquals(List.of(id(1), id(3)), restored.cases().ids());
        }
        restore(monday.getParent(), folder.resolve("both"));
        try (OpenStore restored = open(folder.resolve("both"))) {
            assertEquals(List.of(id(1), id(2), id(3)), restored.cases().ids(), "the second as Monday's file has it");
        }
    }

    @Test
    void aFileThatIsMissingBetweenIsNamedAndNothingIsBuiltOnIt() throws IOException {
        Path wednesday = folder.resolve("backups/practice-2026-03-04.qbackup");
        try (OpenStore store = open(home)) {
            backupChanges(store, tuesday, TUESDAY);
            Files.move(monday, folder.resolve("elsewhere"));
            BackupReport found = check(tuesday);
            assertTrue(
                    found.damages().contains(new BackupDamage(What.MISSING_FILE, "practice-2026-03-03.qbackup")),
                    found.toString());
            assertTrue(found.damages().contains(new BackupDamage(What.CASE, id(1).value())), found.toString());
            assertEquals(Kind.DAMAGED, refusal(() -> restore(tuesday, place)));
            assertEquals(
                    1,
                    backupChanges(store, wednesday, TUESDAY.plusSeconds(86_400)).files());
        }
        restore(wednesday, place);
        open(place).close();
    }

    @Test
    void eachCaseIsOfOneMomentWhilePeopleWork() throws Exception {
        try (OpenStore store = open(home)) {
            var done = new AtomicBoolean();
            var working = new Thread(() -> {
                for (int i = 0; !done.get(); i++) {
                    goal(store, 1 + i % 3, "meanwhile " + i);
                }
            });
            working.start();
            try {
                for (int number = 0; number < 5; number++) {
                    Path file = folder.resolve("meanwhile-" + number + ".qbackup");
                    assertEquals(List.of(), backup(store, file).damages());
                    assertEquals(List.of(), check(file).damages());
                }
            } finally {
                done.set(true);
                working.join();
            }
            restore(folder.resolve("meanwhile-4.qbackup"), place);
        }
    }

    @Test
    void backupsOfTwoStoresInOneFolderAreTold() {
        Path other = folder.resolve("other");
        try (OpenStore store = create(other).store()) {
            goal(store, 1, "of another practice");
            assertEquals(1, backupChanges(store, tuesday, TUESDAY).files(), "it does not build on a foreign one");
        }
        assertEquals(Kind.REFUSED, refusal(() -> check(monday.getParent())));
        assertEquals(1, check(tuesday).cases());
        assertEquals(3, check(monday).cases());
    }

    private static String said(Runnable work) {
        return assertThrows(StoreException.class, work::run).said().key();
    }

    /** Somebody stops it after some steps. */
    private static final class Stopping implements Progress {

        private int left;

        Stopping(int steps) {
            left = steps;
        }

        @Override
        public void report(long done, long total, String what) {
            assertTrue(done <= total, done + " of " + total);
        }

        @Override
        public boolean cancelled() {
            return --left < 0;
        }
    }

    private static List<String> content(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
