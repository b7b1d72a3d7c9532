package care.quarterback.store;

import static care.quarterback.store.SampleCases.first;
import static care.quarterback.store.SampleCases.id;
import static care.quarterback.store.TestStores.PROVIDER;
import static care.quarterback.store.TestStores.create;
import static care.quarterback.store.TestStores.in;
import static care.quarterback.store.TestStores.open;
import static care.quarterback.store.TestStores.passphrase;
import static care.quarterback.store.TestStores.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.StoreException.Kind;
import care.quarterback.core.spi.StoreSecret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {

    private static final String NEEDLE = "Zwettelmayer";

    @TempDir
    private Path folder;

    private Path home;

    @BeforeEach
    void namesTheHome() {
        home = folder.resolve("home");
    }

    @Test
    void aStoreIsMadeClosedAndOpenedByEitherSecret() {
        assertFalse(PROVIDER.exists(in(home)));
        var created = create(home);
        try (OpenStore store = created.store()) {
            store.cases().save(first(id(1), "Doe, Margaret", "2026-01-05"));
        }
        assertTrue(PROVIDER.exists(in(home)));
        try (OpenStore store = open(home)) {
            assertEquals(List.of(id(1)), store.cases().ids());
        }
        char[] typed = created.recoveryKey().toLowerCase().toCharArray();
        try (OpenStore store = PROVIDER.open(in(home), StoreSecret.recoveryKey(typed))) {
            assertEquals(List.of(id(1)), store.cases().ids());
        }
    }

    @Test
    void aFolderThatStoodOpenBeforeIsClosedToOthers() throws IOException {
        Set<PosixFilePermission> open = PosixFilePermissions.fromString("rwxr-xr-x");
        Files.createDirectory(home);
        Files.setPosixFilePermissions(home, open);
        create(home).store().close();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home)));
        Files.setPosixFilePermissions(home, open); // somebody meant well, or an older version made it
        open(home).close();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home)));
    }

    @Test
    void aWrongPassphraseIsRefusedAndTheStoreStaysAsItIs() {
        create(home).store().close();
        var wrong = StoreSecret.passphrase("three quiet cranes".toCharArray());
        assertEquals(Kind.WRONG_SECRET, refusal(() -> PROVIDER.open(in(home), wrong)));
        open(home).close();
    }

    @Test
    void aStoreThatIsOpenIsNotOpenedTwice() {
        try (OpenStore store = create(home).store()) {
            assertEquals(Kind.IN_USE, refusal(() -> open(home)));
            assertEquals(List.of(), store.cases().ids());
        }
        open(home).close();
    }

    @Test
    void whatIsThereIsNotReplacedAndWhatIsNotIsSaid() throws IOException {
        assertEquals(Kind.MISSING, refusal(() -> open(home)));
        assertFalse(Files.exists(home), "asking makes nothing");
        create(home).store().close();
        assertEquals(Kind.ALREADY_THERE, refusal(() -> create(home)));
        Files.move(home.resolve("store.key"), folder.resolve("kept.key"));
        assertEquals(Kind.ALREADY_THERE, refusal(() -> create(home)), "a database whose key is elsewhere stays");
        Files.move(folder.resolve("kept.key"), home.resolve("store.key"));
        open(home).close();
    }

    @Test
    void aCreationThatWasCutOffIsMadeAnew() throws IOException {
        create(home).store().close();
        Files.move(home.resolve("store.key"), home.resolve("store.key.new"));
        assertFalse(PROVIDER.exists(in(home)));
        create(home).store().close();
        open(home).close();
        assertFalse(Files.exists(home.resolve("store.key.new")));
    }

    @Test
    void aKeyOfAnotherStoreIsTold() throws IOException {
        create(home).store().close();
        Path other = folder.resolve("other");
        create(other).store().close();
        Files.copy(other.resolve("store.key"), home.resolve("store.key"), StandardCopyOption.REPLACE_EXISTING);
        assertEquals(Kind.DAMAGED, refusal(() -> open(home)));
    }

    @Test
    void aPassphraseIsChangedWithoutTouchingTheData() {
        var next = StoreSecret.passphrase("four loud herons".toCharArray());
        var created = create(home);
        try (OpenStore store = created.store()) {
            store.cases().save(first(id(1), "Doe, Margaret", "2026-01-05"));
            var wrong = StoreSecret.passphrase("three quiet cranes".toCharArray());
            assertEquals(Kind.WRONG_SECRET, refusal(() -> store.changePassphrase(wrong, next)));
            store.changePassphrase(passphrase(), next);
        }
        assertEquals(Kind.WRONG_SECRET, refusal(() -> open(home)));
        try (OpenStore store = PROVIDER.open(in(home), next)) {
            assertEquals(List.of(id(1)), store.cases().ids());
            var recovery = StoreSecret.recoveryKey(created.recoveryKey().toCharArray());
            store.changePassphrase(recovery, passphrase());
        }
        open(home).close();
    }

    @Test
    void aNewRecoveryKeyTakesThePlaceOfTheOneBefore() {
        var created = create(home);
        String next;
        try (OpenStore store = created.store()) {
            store.cases().save(first(id(1), "Doe, Margaret", "2026-01-05"));
            var wrong = StoreSecret.passphrase("three quiet cranes".toCharArray());
            assertEquals(Kind.WRONG_SECRET, refusal(() -> store.renewRecoveryKey(wrong)));
            store.verify(StoreSecret.recoveryKey(created.recoveryKey().toCharArray()));
            next = store.renewRecoveryKey(passphrase());
        }
        var before = StoreSecret.recoveryKey(created.recoveryKey().toCharArray());
        assertEquals(Kind.WRONG_SECRET, refusal(() -> PROVIDER.open(in(home), before)));
        try (OpenStore store = PROVIDER.open(in(home), StoreSecret.recoveryKey(next.toCharArray()))) {
            assertEquals(List.of(id(1)), store.cases().ids());
        }
        open(home).close(); // the passphrase stays
    }

    @Test
    void anOpenStoreKnowsItsPassphraseAndItsRecoveryKey() {
        var created = create(home);
        try (OpenStore store = created.store()) {
            store.verify(passphrase());
            store.verify(StoreSecret.recoveryKey(created.recoveryKey().toCharArray()));
            var wrong = StoreSecret.passphrase("three quiet cranes".toCharArray());
            assertEquals(Kind.WRONG_SECRET, refusal(() -> store.verify(wrong)));
        }
    }

    @Test
    void aStoreOfANewerProgramIsNotTouched() throws SQLException {
        try (OpenStore store = create(home).store()) {
            assertEquals(List.of(), store.cases().ids());
            var source = new EmbeddedDataSource();
            source.setDatabaseName(home.resolve("db").toAbsolutePath().toString());
            try (var connection = source.getConnection();
                    var statement = connection.createStatement()) {
                assertEquals(
                        1,
                        statement.executeUpdate(
                                "update \"flyway_schema_history\" set \"version\" = '99' where \"installed_rank\" ="
                                        + " (select max(\"installed_rank\") from \"flyway_schema_history\")"));
            }
        }
        assertEquals(Kind.NEWER_VERSION, refusal(() -> open(home)));
        assertEquals(Kind.NEWER_VERSION, refusal(() -> open(home)), "and it was let go of cleanly");
    }

    @Test
    void aClosedStoreSaysSo() {
        OpenStore store = create(home).store();
        store.close();
        store.close();
        assertEquals(Kind.FAILED, refusal(() -> store.cases().ids()));
        assertEquals(Kind.FAILED, refusal(() -> SmallPractice.backup(store, folder.resolve("backup"))));
        assertFalse(Files.exists(folder.resolve("backup")));
    }

    @Test
    void nothingOfAPatientIsReadableOnDisk() throws IOException {
        var created = create(home);
        Path backup = folder.resolve("backup");
        try (OpenStore store = created.store()) {
            for (int number = 1; number <= 20; number++) {
                store.cases().save(first(id(number), NEEDLE + ", Anna", "2026-01-05"));
            }
            store.attachments()
                    .put(new ByteArrayInputStream(NEEDLE.repeat(50_000).getBytes(StandardCharsets.UTF_8)));
            SmallPractice.backup(store, backup);
            assertEquals(List.of(), Needle.files(folder, NEEDLE), "while it is open");
            assertEquals(List.of(), Needle.files(folder, TestStores.PASSPHRASE));
            assertEquals(List.of(), Needle.files(folder, created.recoveryKey()));
        }
        assertEquals(List.of(), Needle.files(folder, NEEDLE), "after it was closed");
        Files.writeString(home.resolve("planted"), "x" + NEEDLE, StandardCharsets.UTF_16LE);
        assertNotEquals(List.of(), Needle.files(folder, NEEDLE), "the search itself finds what is there");
    }

    @Test
    void whatTheEngineSpillsToDiskIsEncryptedToo() throws IOException, SQLException {
        try (OpenStore store = create(home).store()) {
            assertEquals(List.of(), store.cases().ids());
            var source = new EmbeddedDataSource();
            source.setDatabaseName(home.resolve("db").toAbsolutePath().toString());
            try (var connection = source.getConnection();
                    var statement =
                            connection.createStatement(ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_READ_ONLY)) {
                String values = ("('" + NEEDLE.repeat(80) + "'),").repeat(200);
                statement.executeUpdate("create table t (a varchar(2000))");
                for (int i = 0; i < 100; i++) {
                    statement.executeUpdate("insert into t values " + values.substring(0, values.length() - 1));
                }
                // the rows of a result that is scrolled are kept on disk beyond the first megabyte
                try (var rows = statement.executeQuery("select a from t")) {
                    assertTrue(rows.last());
                    assertTrue(Needle.size(home.resolve("db/tmp")) > 0, "nothing was spilled, so nothing was tried");
                    assertEquals(List.of(), Needle.files(home, NEEDLE));
                }
            }
        }
    }

    @Test
    void noLogOfTheEngineLandsInTheWorkingDirectory() {
        create(home).store().close();
        assertFalse(Files.exists(Path.of("derby.log")));
    }
}
