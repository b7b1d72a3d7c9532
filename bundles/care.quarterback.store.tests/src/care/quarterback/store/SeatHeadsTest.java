package care.quarterback.store;

import static care.quarterback.store.SampleCases.first;
import static care.quarterback.store.SampleCases.id;
import static care.quarterback.store.TestStores.PROVIDER;
import static care.quarterback.store.TestStores.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.account.Role;
import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.StoreException.Kind;
import care.quarterback.core.spi.StoreLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** A seat notices when a server shows it an earlier day than it has seen. */
class SeatHeadsTest {

    private static LoopbackPostgres server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startsAServer() throws IOException, InterruptedException {
        Optional<Path> programs = LoopbackPostgres.programs();
        Assumptions.assumeTrue(programs.isPresent(), "no PostgreSQL is installed");
        server = LoopbackPostgres.start(programs.get());
    }

    @AfterAll
    static void stopsIt() {
        if (server != null) {
            server.close();
        }
    }

    private static void run(String... statements) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setUrl(server.url().replace("/postgres?", "/template1?"));
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private StoreLocation seat(String database, String home) {
        return new StoreLocation.Server(server.url().replace("/postgres?", "/" + database + "?"), folder.resolve(home));
    }

    /** A store with two cases, of which the second was saved after somebody copied the database. */
    private void twoDays(String database) throws SQLException {
        run("create database " + database);
        try (OpenStore store = PROVIDER.create(seat(database, "first"), AccountsContract.owner())
                .store()) {
            store.accounts().add(Role.COORDINATOR, AccountsContract.secret("Sam Lee", AccountsContract.OWN));
            store.cases().save(first(id(1), "Doe, Margaret", "2026-01-05"));
        }
        run("create database " + database + "_monday template " + database);
        try (OpenStore store = open(database, "first")) {
            store.cases().save(first(id(2), "Roe, Richard", "2026-01-06"));
        }
    }

    private static void putMondayBack(String database) throws SQLException {
        run("drop database " + database, "alter database " + database + "_monday rename to " + database);
    }

    private OpenStore open(String database, String home) {
        return PROVIDER.open(seat(database, home), AccountsContract.owner());
    }

    @Test
    void theSeatThatSawMoreIsToldAndAnOwnerGoesOnKnowingly() throws SQLException {
        twoDays("told");
        open("told", "second").close(); // has seen it too
        putMondayBack("told");
        assertEquals(Kind.OLDER, refusal(() -> open("told", "first")));
        assertEquals(Kind.OLDER, refusal(() -> open("told", "second")));
        open("told", "third").close(); // whoever never saw more can't know
        var sam = AccountsContract.secret("Sam Lee", AccountsContract.OWN);
        assertEquals(Kind.REFUSED, refusal(() -> PROVIDER.openOlder(seat("told", "first"), sam)));
        assertEquals(Kind.OLDER, refusal(() -> open("told", "first")), "nothing was accepted");
        PROVIDER.openOlder(seat("told", "first"), AccountsContract.owner()).close();
        open("told", "first").close();
    }

    @Test
    void oneCaseThatWasPutBackOrRemovedIsNamed() throws SQLException {
        twoDays("one");
        var source = new PGSimpleDataSource();
        source.setUrl(server.url().replace("/postgres?", "/one?"));
        try (OpenStore store = open("one", "first")) {
            for (String table : List.of("case_audit where case_id", "case_documents where case_id", "cases where id")) {
                Rows.change(source::getConnection, "delete from " + table + " = '" + id(1) + "'");
            }
            assertEquals(List.of(id(1)), store.cases().gone());
        }
    }

    @Test
    void twoProgramsOfOneSeatWorkAtOnceAndEitherNotices() throws SQLException {
        twoDays("two");
        try (OpenStore window = open("two", "first");
                OpenStore command = open("two", "first")) {
            command.cases().save(first(id(3), "Poe, Paul", "2026-01-07"));
            window.cases().save(first(id(4), "Loe, Laura", "2026-01-08"));
            assertTrue(command.cases().load(id(4)).isPresent());
            assertTrue(window.cases().load(id(3)).isPresent());
        }
        putMondayBack("two");
        assertEquals(Kind.OLDER, refusal(() -> open("two", "first")));
    }

    @Test
    void aSeatWhoseListWasAlteredIsToldAndAHomeThatIsAFileKeepsNone() throws IOException, SQLException {
        twoDays("altered");
        Path list;
        try (var files = Files.newDirectoryStream(folder.resolve("first"), "server-*.heads")) {
            list = files.iterator().next();
        }
        byte[] bytes = Files.readAllBytes(list);
        bytes[bytes.length / 2] ^= 1;
        Files.write(list, bytes);
        assertEquals(Kind.OLDER, refusal(() -> open("altered", "first")));
        Files.writeString(folder.resolve("file"), "no folder");
        open("altered", "file").close();
    }
}
