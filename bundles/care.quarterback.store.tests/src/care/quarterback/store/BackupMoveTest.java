package care.quarterback.store;

import static care.quarterback.store.SmallPractice.backup;
import static care.quarterback.store.SmallPractice.goal;
import static care.quarterback.store.SmallPractice.restore;
import static care.quarterback.store.SmallPractice.state;
import static care.quarterback.store.TestStores.PROVIDER;
import static care.quarterback.store.TestStores.create;
import static care.quarterback.store.TestStores.in;
import static care.quarterback.store.TestStores.passphrase;
import static care.quarterback.store.TestStores.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import care.quarterback.core.account.Role;
import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.StoreException.Kind;
import care.quarterback.core.spi.StoreLocation;
import care.quarterback.core.spi.StoreProvider.Created;
import care.quarterback.core.spi.StoreSecret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** A practice that moves from a folder to a server and back: the same cases, the same heads, the same people. */
class BackupMoveTest implements Rows {

    private static LoopbackPostgres server;
    private static StoreLocation location;

    @TempDir
    private Path folder;

    private Path file;
    private Created created;
    private List<Object> state;

    @BeforeAll
    static void startsAServer(@TempDir Path home) throws IOException, InterruptedException {
        Optional<Path> programs = LoopbackPostgres.programs();
        Assumptions.assumeTrue(programs.isPresent(), "no PostgreSQL is installed");
        server = LoopbackPostgres.start(programs.get());
        location = new StoreLocation.Server(server.url(), home);
    }

    @AfterAll
    static void stopsIt() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void backsUpAFolder() throws IOException, SQLException {
        execute(
                "drop schema public cascade",
                "create schema public",
                "drop schema if exists quarterback_restore cascade");
        file = folder.resolve("practice.qbackup");
        created = create(folder.resolve("home"));
        try (OpenStore store = created.store()) {
            SmallPractice.fill(store);
            state = state(store);
            backup(store, file);
        }
    }

    private void execute(String... statements) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    @Override
    public Connection connect() throws SQLException {
        var source = new PGSimpleDataSource();
        source.setUrl(server.url());
        return source.getConnection();
    }

    private static StoreSecret nurse() {
        return passphrase().by("N. Okonjo");
    }

    @Test
    void aPracticeMovesToAServerAndBack() throws IOException, SQLException {
        restore(file, location, nurse());
        Path back = folder.resolve("back.qbackup");
        try (OpenStore store = PROVIDER.open(location, nurse())) {
            assertEquals(state, state(store));
            assertEquals(Role.OWNER, store.accounts().me().orElseThrow().role());
            store.accounts()
                    .add(
                            Role.AUDITOR,
                            StoreSecret.passphrase("four loud herons".toCharArray())
                                    .by("Sam"));
            goal(store, 1, "said on the server");
            state = state(store);
            backup(store, back);
        }
        assertEquals(0, Rows.count(this, "select count(*) from pg_namespace where nspname = 'quarterback_restore'"));
        Path home = folder.resolve("back");
        restore(back, in(home), nurse());
        try (OpenStore store = PROVIDER.open(in(home), nurse())) {
            assertEquals(state, state(store));
            assertEquals(2, store.accounts().all().size());
        }
    }

    @Test
    void aRestoreOnAServerThatFailsLeavesNothingAndNeverReplacesAStore() throws IOException, SQLException {
        var recovery =
                StoreSecret.recoveryKey(created.recoveryKey().toCharArray()).by("N. Okonjo");
        assertEquals(Kind.REFUSED, refusal(() -> restore(file, location, recovery)));
        assertThrows(
                IllegalStateException.class,
                () -> PROVIDER.restore(
                        file,
                        location,
                        nurse(),
                        (store, made) -> {
                            throw new IllegalStateException("no lists");
                        },
                        Progress.NONE));
        isEmpty();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Path damaged = Files.write(folder.resolve("damaged.qbackup"), bytes);
        assertEquals(Kind.DAMAGED, refusal(() -> restore(damaged, location, nurse())));
        isEmpty();
        execute("create schema quarterback_restore", "create table quarterback_restore.cases (left_by integer)");
        restore(file, location, nurse());
        assertEquals(Kind.ALREADY_THERE, refusal(() -> restore(file, location, nurse())));
        try (OpenStore store = PROVIDER.open(location, nurse())) {
            assertEquals(state, state(store));
        }
    }

    private void isEmpty() throws SQLException {
        assertEquals(
                0,
                Rows.count(
                        this, "select count(*) from pg_tables where schemaname in ('public', 'quarterback_restore')"));
        assertEquals(Kind.MISSING, refusal(() -> PROVIDER.open(location, nurse())));
    }
}
