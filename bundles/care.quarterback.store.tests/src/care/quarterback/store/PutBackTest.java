package care.quarterback.store;

import static care.quarterback.store.SampleCases.id;
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

import care.quarterback.core.audit.Damage;
import care.quarterback.core.session.CaseServices;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.spi.BackupDamage;
import care.quarterback.core.spi.BackupDamage.What;
import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreException.Kind;
import care.quarterback.model.value.CaseId;
import care.quarterback.store.key.KeyFile;
import care.quarterback.testkit.Fixed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is from an earlier day is told: all of a store, one file of it, one case by SQL. */
class PutBackTest {

    @TempDir
    private Path folder;

    private Path home;
    private Path monday;

    @BeforeEach
    void copiesAStoreOnMondayAndWorksOnTuesday() throws IOException {
        home = folder.resolve("home");
        monday = folder.resolve("monday");
        try (OpenStore store = create(home).store()) {
            goal(store, 1, "walk");
            goal(store, 2, "sleep");
        }
        HomeFolder.copy(home, monday);
        try (OpenStore store = open(home)) {
            goal(store, 1, "read");
        }
    }

    private static void goal(OpenStore store, int number, String text) {
        var services =
                CaseServices.direct(store.cases(), SampleCases::project, Fixed.on("2026-03-02"), Fixed.sentences());
        CaseId id = id(number);
        var session = store.cases().revision(id).isPresent()
                ? CaseSession.open(services, SampleCases.NURSE, id)
                : CaseSession.create(services, SampleCases.NURSE, id);
        assertTrue(session.execute(new SampleCases.AddGoal(text)).join().done());
    }

    private void putBack(String name) throws IOException {
        Path place = home.resolve(name);
        HomeFolder.delete(place);
        if (Files.isDirectory(monday.resolve(name))) {
            HomeFolder.copy(monday.resolve(name), place);
        } else {
            Files.copy(monday.resolve(name), place);
        }
    }

    @Test
    void aDatabaseOfAnEarlierDayIsToldAndOpensOnlyWhenSomebodySaysSo() throws IOException {
        putBack("db");
        var told = assertThrows(StoreException.class, () -> open(home));
        assertEquals(Kind.OLDER, told.kind());
        assertTrue(Fixed.sentences().sentence(told.said()).contains("one case ends"), told.said()::toString);
        assertEquals(Kind.OLDER, refusal(() -> open(home)), "asking changes nothing");
        try (OpenStore store = PROVIDER.openOlder(in(home), passphrase())) {
            assertEquals(1, store.cases().load(id(1)).orElseThrow().revision());
            goal(store, 1, "read again");
            assertTrue(store.cases().verify(id(1)).verified());
        }
        open(home).close();
    }

    /** As whoever can write the folder and has no key would hide that the database is from an earlier day. */
    @Test
    void aDatabaseOfAnEarlierDayIsToldAlsoWhereTheKeyFileNoLongerSaysThatItIsSealed() throws IOException {
        putBack("db");
        Files.delete(home.resolve("store.heads"));
        withoutSealedLine();
        String key = Files.readString(home.resolve("store.key"));
        assertEquals(Kind.OLDER, refusal(() -> open(home).close()));
        assertFalse(Files.exists(home.resolve("store.heads")), "no new list is begun");
        assertEquals(key, Files.readString(home.resolve("store.key")));
        PROVIDER.openOlder(in(home), passphrase()).close();
        assertTrue(Files.readString(home.resolve("store.key")).contains("\nsealed "));
        open(home).close();
    }

    private void withoutSealedLine() throws IOException {
        KeyFile key = KeyFile.read(home.resolve("store.key"));
        HomeFolder.write(key.notYetSealed(), home.resolve("store.key"));
    }

    @Test
    void aListOfHeadsThatIsGoneOrAlteredIsTold() throws IOException {
        byte[] heads = Files.readAllBytes(home.resolve("store.heads"));
        Files.delete(home.resolve("store.heads"));
        assertEquals(Kind.OLDER, refusal(() -> open(home)));
        heads[heads.length / 2] ^= 1;
        Files.write(home.resolve("store.heads"), heads);
        assertEquals(Kind.OLDER, refusal(() -> open(home)));
        PROVIDER.openOlder(in(home), passphrase()).close();
        open(home).close();
    }

    @Test
    void aListOfHeadsThatIsBehindIsNoFault() throws IOException {
        putBack("store.heads"); // as after a crash that took its end
        try (OpenStore store = open(home)) {
            assertTrue(store.cases().load(id(1)).isPresent());
            assertTrue(store.cases().verify(id(1)).verified());
        }
        putBack("db");
        assertEquals(Kind.OLDER, refusal(() -> open(home)), "it has caught up");
    }

    @Test
    void oneFileOfTheDatabaseOfAnEarlierDayIsNeverTakenForTrue() throws IOException {
        List<Path> files;
        try (var all = Files.list(home.resolve("db/seg0"))) {
            files = all.sorted().toList();
        }
        int found = 0;
        for (Path file : files) {
            Path before = monday.resolve("db/seg0").resolve(file.getFileName());
            if (!Files.exists(before) || Files.mismatch(file, before) < 0) {
                continue;
            }
            Path trial = folder.resolve("trial");
            HomeFolder.copy(home, trial);
            Files.delete(trial.resolve("db/seg0").resolve(file.getFileName()));
            Files.copy(before, trial.resolve("db/seg0").resolve(file.getFileName()));
            found += isTold(trial) ? 1 : 0;
            HomeFolder.delete(trial);
        }
        assertTrue(found >= 4, "document, row, audit and words of the case: " + found);
    }

    /** Either something is told, or everything is as it was saved last. */
    private static boolean isTold(Path home) {
        try (OpenStore store = open(home)) {
            var verified = store.cases().verify(id(1));
            if (!verified.verified()) {
                return true;
            }
            assertEquals(2, store.cases().load(id(1)).orElseThrow().revision());
            assertEquals(2, store.cases().audit(id(1)).size());
            return false;
        } catch (StoreException told) {
            return true;
        }
    }

    /** The database is booted, so that its key is not asked for again. */
    private Connection connect() throws SQLException {
        var source = new EmbeddedDataSource();
        source.setDatabaseName(home.resolve("db").toAbsolutePath().toString());
        return source.getConnection();
    }

    @Test
    void aCaseThatWasRemovedWithAllThatIsItsIsMissed() throws SQLException {
        try (OpenStore store = open(home)) {
            remove(id(2));
            assertEquals(List.of(id(2)), store.cases().gone());
            assertEquals(Set.of(Damage.GONE), store.cases().verify(id(2)).damages());
            assertEquals(Kind.DAMAGED, refusal(() -> store.cases().load(id(2))));
            assertTrue(store.cases().verify(id(1)).verified());
        }
        assertEquals(Kind.OLDER, refusal(() -> open(home)), "it is among those that were saved last");
    }

    private void remove(CaseId id) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (String table : List.of("case_documents", "case_audit", "search_terms", "work_items")) {
                statement.executeUpdate("delete from " + table + " where case_id = '" + id + "'");
            }
            statement.executeUpdate("delete from cases where id = '" + id + "'");
        }
    }

    @Test
    void aCaseOfAnEarlierDayIsNeverShown() throws SQLException {
        try (OpenStore store = open(home)) {
            goal(store, 2, "dance");
            goal(store, 2, "swim");
            // its document, its row and its audit as they were a save before, each true in itself
            try (var connection = connect();
                    var statement = connection.createStatement()) {
                statement.executeUpdate("create table earlier as select * from cases with no data");
                statement.executeUpdate("insert into earlier select * from cases where id = '" + id(2) + "'");
                statement.executeUpdate("create table earlier_document (document blob)");
                statement.executeUpdate("insert into earlier_document select document from case_documents where case_id"
                        + " = '" + id(2) + "'");
                goal(store, 2, "sing");
                statement.executeUpdate("delete from cases where id = '" + id(2) + "'");
                statement.executeUpdate("insert into cases select * from earlier");
                statement.executeUpdate(
                        "update case_documents set document = (select document from earlier_document) where case_id = '"
                                + id(2) + "'");
                statement.executeUpdate("delete from case_audit where case_id = '" + id(2) + "' and seq = 4");
            }
            assertTrue(store.cases().verify(id(2)).damages().contains(Damage.OLDER));
            assertEquals(Kind.DAMAGED, refusal(() -> store.cases().load(id(2))));
            assertTrue(store.cases().load(id(1)).isPresent(), "the rest stays usable");
            goal(store, 1, "and goes on");
        }
    }

    @Test
    void whatWasAlteredInTheStoreDoesNotGoIntoABackup() throws IOException, SQLException {
        Path first = folder.resolve("backups/first.qbackup");
        Path second = folder.resolve("backups/second.qbackup");
        var damage = new BackupDamage(What.LEFT_OUT, id(2).value());
        try (OpenStore store = open(home)) {
            SmallPractice.backup(store, first);
            goal(store, 2, "dance");
            try (var connection = connect();
                    var statement = connection.createStatement()) {
                statement.executeUpdate("update case_documents set document = (select document from case_documents"
                        + " where case_id = '" + id(1) + "') where case_id = '" + id(2) + "'");
            }
            assertEquals(
                    List.of(damage),
                    SmallPractice.backupChanges(store, second, SmallPractice.TUESDAY)
                            .damages());
            assertEquals(List.of(damage), SmallPractice.check(second).damages());
        }
        Path place = folder.resolve("place");
        assertEquals(
                List.of(damage), SmallPractice.restore(second, place).report().damages());
        try (OpenStore store = open(place)) {
            assertEquals(1, store.cases().load(id(2)).orElseThrow().revision(), "as the earlier backup has it");
            assertTrue(store.cases().verify(id(2)).verified());
        }
    }
}
