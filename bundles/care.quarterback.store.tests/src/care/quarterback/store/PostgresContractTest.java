package care.quarterback.store;

import static care.quarterback.store.TestStores.PROVIDER;
import static care.quarterback.store.TestStores.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import care.quarterback.core.spi.Attachments;
import care.quarterback.core.spi.CaseRepository;
import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.PracticeRepository;
import care.quarterback.core.spi.StoreException.Kind;
import care.quarterback.core.spi.StoreLocation;
import care.quarterback.core.spi.StoreSecret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** The same contracts on PostgreSQL, where its programs are installed. */
class PostgresContractTest
        implements CaseRepositoryContract, AttachmentsContract, PracticeContract, AlteredRowsContract {

    private static LoopbackPostgres server;
    private static OpenStore store;
    private static StoreLocation location;

    @BeforeAll
    static void startsAServer(@TempDir Path home) throws IOException, InterruptedException {
        Optional<Path> programs = LoopbackPostgres.programs();
        if (programs.isEmpty()) {
            System.out.println(
                    "SKIPPED: the store on PostgreSQL was not tested: /usr/lib/postgresql/*/bin holds no server.");
        }
        Assumptions.assumeTrue(programs.isPresent(), "no PostgreSQL is installed");
        server = LoopbackPostgres.start(programs.get());
        location = new StoreLocation.Server(server.url(), home);
        store = PROVIDER.create(location, noPassword()).store();
    }

    private static StoreSecret noPassword() {
        return StoreSecret.passphrase(new char[0]);
    }

    @AfterAll
    static void stopsIt() {
        if (store != null) {
            store.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void emptiesIt() throws SQLException {
        Rows.empty(this);
    }

    @Test
    void twoSeatsSeeTheSameCasesAndAnEmptyDatabaseHoldsNoStore() {
        try (OpenStore seat = PROVIDER.open(location, noPassword())) {
            store.cases().save(SampleCases.first(SampleCases.id(1), "Doe, Margaret", "2026-01-05"));
            assertEquals(1, seat.cases().ids().size());
        }
        assertEquals(Kind.ALREADY_THERE, refusal(() -> PROVIDER.create(location, noPassword())));
        var empty = new StoreLocation.Server(server.url().replace("/postgres?", "/template1?"), Path.of("."));
        assertEquals(Kind.MISSING, refusal(() -> PROVIDER.open(empty, noPassword())));
        var nowhere = new StoreLocation.Server("jdbc:postgresql://127.0.0.1:1/x?user=y", Path.of("."));
        assertEquals(Kind.UNREACHABLE, refusal(() -> PROVIDER.open(nowhere, noPassword())));
        var silly = new StoreLocation.Server("jdbc:mysql://x", Path.of("."));
        assertEquals(Kind.UNREACHABLE, refusal(() -> PROVIDER.open(silly, noPassword())));
    }

    @Test
    void whatTheServerDoesItselfIsRefusedInWords(@TempDir Path folder) {
        assertEquals(Kind.REFUSED, refusal(() -> store.backup(folder.resolve("backup"))));
        assertFalse(Files.exists(folder.resolve("backup")));
        assertEquals(Kind.REFUSED, refusal(() -> store.changePassphrase(noPassword(), noPassword())));
        assertEquals(Kind.REFUSED, refusal(() -> PROVIDER.restore(folder, location, noPassword())));
    }

    @Override
    public Connection connect() throws SQLException {
        var source = new PGSimpleDataSource();
        source.setUrl(server.url());
        return source.getConnection();
    }

    @Override
    public CaseRepository cases() {
        return store.cases();
    }

    @Override
    public Attachments attachments() {
        return store.attachments();
    }

    @Override
    public PracticeRepository practice() {
        return store.practice();
    }
}
