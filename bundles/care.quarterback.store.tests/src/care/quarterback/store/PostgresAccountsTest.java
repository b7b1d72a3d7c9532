package care.quarterback.store;

import static care.quarterback.store.SampleCases.id;
import static care.quarterback.store.TestStores.PROVIDER;
import static care.quarterback.store.TestStores.passphrase;
import static care.quarterback.store.TestStores.refusal;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.spi.FormDrafts.Draft;
import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.StoreException.Kind;
import care.quarterback.core.spi.StoreLocation;
import care.quarterback.core.spi.StoreProvider.Created;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.store.jdbc.Dialect;
import care.quarterback.store.jdbc.Heads;
import care.quarterback.store.jdbc.KeyRow;
import care.quarterback.store.jdbc.Transactions;
import care.quarterback.store.key.KeyFile;
import care.quarterback.store.key.StoreSeal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** Several people on a server, and a store there that had no key. */
class PostgresAccountsTest implements AccountsContract, Rows {

    private static LoopbackPostgres server;
    private static StoreLocation location;

    private String recovery;

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
    void makesTheStore() throws SQLException {
        execute("drop schema public cascade", "create schema public");
        Created created = PROVIDER.create(location, AccountsContract.owner());
        created.store().close();
        recovery = created.recoveryKey();
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
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

    @Override
    public StoreSecret recoveryKey() {
        return StoreSecret.recoveryKey(recovery.toCharArray());
    }

    @Override
    public OpenStore open(StoreSecret secret) {
        return PROVIDER.open(location, secret);
    }

    @Test
    void aStoreThatHadNoKeyIsNotOpenedAndItsOwnerGivesItOne() throws Exception {
        byte[] mri = "an MRI".getBytes(StandardCharsets.UTF_8);
        String hash = withoutKey(mri);
        assertEquals(Kind.WITHOUT_KEY, refusal(() -> open(AccountsContract.owner())));
        Created created = PROVIDER.create(location, AccountsContract.owner());
        assertFalse(created.recoveryKey().isEmpty());
        try (OpenStore store = created.store()) {
            isWhole(store, hash, mri);
        }
        assertEquals(0, Rows.count(this, "select count(*) from case_documents where " + clear("document")));
        assertEquals(0, Rows.count(this, "select count(*) from attachment_chunks where " + clear("content")));
        assertEquals(0, Rows.count(this, "select count(*) from form_drafts where " + clear("typed")));
        assertEquals(0, Rows.count(this, "select count(*) from case_audit where " + clear("details")));
        assertEquals(0, Rows.count(this, "select count(*) from case_audit where actor not like '~%'"));
        assertEquals(0, Rows.count(this, "select count(*) from cases where patient not like '~%'"));
        assertEquals(0, Rows.count(this, "select count(*) from search_terms where term = 'doe'"));
        assertEquals(Kind.ALREADY_THERE, refusal(() -> PROVIDER.create(location, AccountsContract.owner())));
        try (OpenStore store = open(AccountsContract.owner())) {
            isWhole(store, hash, mri);
        }
    }

    @Test
    void onlyWhoeverSignsInBringsTablesOfBeforeUpToDate() throws SQLException {
        execute("drop table access_log", "delete from \"flyway_schema_history\" where \"version\" in ('12', '13')");
        String newest = "select count(*) from \"flyway_schema_history\" where \"version\" in ('12', '13')";
        StoreSecret wrong = AccountsContract.secret(OWNER, OWN);
        assertEquals(Kind.WRONG_SECRET, refusal(() -> open(wrong).close()));
        assertEquals(Kind.ALREADY_THERE, refusal(() -> PROVIDER.create(location, wrong)));
        assertEquals(0, Rows.count(this, newest), "nobody has signed in");
        open(AccountsContract.owner()).close();
        assertEquals(2, Rows.count(this, newest));
    }

    private static String clear(String column) {
        return "position('\\x5153'::bytea in " + column + ") <> 1";
    }

    /** A store as it was before there were keys: its tables, and all in clear. */
    private String withoutKey(byte[] mri) throws SQLException, IOException {
        execute("drop schema public cascade", "create schema public");
        var source = new PGSimpleDataSource();
        source.setUrl(server.url());
        JdbcStore.migrate(source, Dialect.POSTGRESQL);
        String hash;
        try (var store = new JdbcStore(
                new Transactions(source), StoreSeal.withoutKey(), Heads.NONE, TestStores.keeper(() -> {}))) {
            store.cases().save(SampleCases.first(id(1), "Doe, Margaret", "2026-01-05"));
            hash = store.attachments().put(new ByteArrayInputStream(mri)).sha256();
            store.drafts().keep("N. Okonjo", new Draft(id(1), "goals", Map.of("text", "half a sentence")));
        }
        execute(
                "drop table store_key, access_log",
                "delete from \"flyway_schema_history\" where \"version\" in ('11', '12', '13')");
        return hash;
    }

    private static void isWhole(OpenStore store, String hash, byte[] mri) throws IOException {
        assertEquals(List.of(id(1)), store.cases().ids());
        assertTrue(store.cases().verify(id(1)).verified());
        assertEquals("Doe, Margaret", store.cases().find("doe", 10).getFirst().patient());
        try (var in = store.attachments().open(hash).orElseThrow()) {
            assertArrayEquals(mri, in.readAllBytes());
        }
        assertEquals(
                Map.of("text", "half a sentence"),
                store.drafts().of("N. Okonjo").getFirst().typed());
    }

    @Test
    void aSealingThatWasBrokenOffGoesOnAtTheNextOpening() throws Exception {
        byte[] mri = "an MRI".getBytes(StandardCharsets.UTF_8);
        String hash = withoutKey(mri);
        execute("alter table attachment_chunks rename to elsewhere"); // as if the server had gone away near the end
        assertEquals(Kind.DAMAGED, refusal(() -> PROVIDER.create(location, AccountsContract.owner())));
        execute("alter table elsewhere rename to attachment_chunks");
        try (OpenStore store = open(AccountsContract.owner())) {
            isWhole(store, hash, mri);
        }
    }

    @Test
    void nothingInClearIsTakenOnceAStoreIsSealed() throws SQLException {
        try (OpenStore store = open(AccountsContract.owner())) {
            store.cases().save(SampleCases.first(id(1), "Doe, Margaret", "2026-01-05"));
        }
        execute("delete from store_seal", "update case_documents set document = 'in clear'::bytea");
        try (OpenStore store = open(AccountsContract.owner())) {
            assertEquals(Kind.DAMAGED, refusal(() -> store.cases().load(id(1))));
        }
        execute("delete from store_key");
        assertEquals(Kind.WITHOUT_KEY, refusal(() -> open(AccountsContract.owner())));
    }

    @Test
    void aKeyThatNoLongerSaysThatAllIsSealedIsRefused() throws SQLException {
        try (OpenStore store = open(AccountsContract.owner())) {
            store.cases().save(SampleCases.first(id(1), "Doe, Margaret", "2026-01-05"));
        }
        var source = new PGSimpleDataSource();
        source.setUrl(server.url());
        var transactions = new Transactions(source);
        try {
            new KeyRow(transactions).change(KeyFile::notYetSealed);
        } finally {
            transactions.close();
        }
        assertEquals(Kind.DAMAGED, refusal(() -> open(AccountsContract.owner()).close()));
        assertEquals(Kind.DAMAGED, refusal(() -> open(AccountsContract.owner()).close()), "asking changes nothing");
    }

    @Test
    void whoDoesNotSayTheirNameMakesNoStore() throws SQLException {
        execute("drop schema public cascade", "create schema public");
        assertEquals(Kind.REFUSED, refusal(() -> PROVIDER.create(location, passphrase())));
    }
}
