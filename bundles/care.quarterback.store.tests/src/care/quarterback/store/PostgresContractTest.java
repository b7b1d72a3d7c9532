package care.quarterback.store;

import static care.quarterback.store.TestStores.PROVIDER;
import static care.quarterback.store.TestStores.passphrase;
import static care.quarterback.store.TestStores.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreException.Kind;
import care.quarterback.core.spi.StoreLocation;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.steps.practice.AddToDirectory;
import care.quarterback.steps.practice.DirectoryList;
import care.quarterback.steps.practice.PracticeSession;
import care.quarterback.steps.practice.PracticeSession.PracticeServices;
import care.quarterback.store.jdbc.KeyRow;
import care.quarterback.store.jdbc.ListQueries;
import care.quarterback.store.jdbc.Transactions;
import care.quarterback.store.key.Cells;
import care.quarterback.store.key.KeyFile;
import care.quarterback.store.key.StoreSeal;
import care.quarterback.testkit.Fixed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** The same contracts on PostgreSQL, where its programs are installed. */
class PostgresContractTest implements StoreContract {

    private static LoopbackPostgres server;
    private static OpenStore store;
    private static StoreSeal seal;
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
        // a seat that keeps no heads: the tests empty the tables behind its back
        location = new StoreLocation.Server(server.url(), Files.writeString(home.resolve("no folder"), ""));
        store = PROVIDER.create(location, owner()).store();
        try (var transactions = new Transactions(source())) {
            KeyFile key = new KeyRow(transactions).find().orElseThrow();
            seal = key.seal(key.open(owner()).dataKey()).hiding();
        }
    }

    @Override
    public String word(String word) {
        return Cells.word(seal, word);
    }

    @Override
    public String cell(String text) {
        return Cells.hide(seal, text);
    }

    private static StoreSecret owner() {
        return passphrase().by("N. Okonjo");
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
        try (OpenStore seat = PROVIDER.open(location, owner())) {
            store.cases().save(SampleCases.first(SampleCases.id(1), "Doe, Margaret", "2026-01-05"));
            assertEquals(1, seat.cases().ids().size());
        }
        assertEquals(Kind.ALREADY_THERE, refusal(() -> PROVIDER.create(location, owner())));
        var empty = new StoreLocation.Server(server.url().replace("/postgres?", "/template1?"), Path.of("."));
        assertEquals(Kind.MISSING, refusal(() -> PROVIDER.open(empty, owner())));
        var nowhere = new StoreLocation.Server("jdbc:postgresql://127.0.0.1:1/x?user=y", Path.of("."));
        assertEquals(Kind.UNREACHABLE, refusal(() -> PROVIDER.open(nowhere, owner())));
        var silly = new StoreLocation.Server("jdbc:mysql://x", Path.of("."));
        assertEquals(Kind.UNREACHABLE, refusal(() -> PROVIDER.open(silly, owner())));
    }

    @Override
    public String plan(Connection connection, String text) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("analyze");
        }
        String sql = ListQueries.find(connection, text);
        try (var explain = connection.prepareStatement("explain " + sql)) {
            for (int i = 1; sql.contains("?") && i <= 2; i++) {
                explain.setString(i, i == 1 ? text : text + "~");
            }
            var plan = new StringBuilder();
            try (var row = explain.executeQuery()) {
                while (row.next()) {
                    plan.append(row.getString(1)).append('\n');
                }
            }
            return plan.toString().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String plan(Connection connection, ListQueries.Asked asked) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("analyze");
        }
        return asked.run(connection, "explain ").toLowerCase(Locale.ROOT);
    }

    private static PGSimpleDataSource source() {
        var source = new PGSimpleDataSource();
        source.setUrl(server.url());
        return source;
    }

    private void oneCase(int number) {
        store.cases().save(SampleCases.first(SampleCases.id(number), "Doe, Margaret", "2026-01-05"));
    }

    private static String question(int number, String text) {
        return "update cases set question = '" + text + "' where id = '"
                + SampleCases.id(number).value() + "'";
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aTransactionThatCouldNotBeSerializedIsRunAgain() throws SQLException {
        oneCase(1);
        var attempts = new AtomicInteger();
        try (var transactions = new Transactions(source())) {
            ListQueries.snapshot(transactions, connection -> {
                execute(connection, "select count(*) from cases");
                if (attempts.incrementAndGet() == 1) {
                    Rows.change(this, question(1, "theirs"));
                }
                execute(connection, question(1, "ours"));
            });
        }
        assertEquals(2, attempts.get());
        assertEquals(1, Rows.count(this, "select count(*) from cases where question = 'ours'"));
    }

    @Test
    void aTransactionThatCanNeverBeSerializedIsRefusedInWordsAndLeavesNothing() throws SQLException {
        oneCase(1);
        try (var transactions = new Transactions(source())) {
            var refused = assertThrows(
                    StoreException.class,
                    () -> ListQueries.snapshot(transactions, connection -> {
                        execute(connection, "select count(*) from cases");
                        Rows.change(this, question(1, "theirs"));
                        execute(connection, question(1, "ours"));
                    }));
            assertEquals(Kind.FAILED, refused.kind());
            assertTrue(refused.said().key().equals("othersSaving"), refused.getMessage());
        }
        assertEquals(1, Rows.count(this, "select count(*) from cases where question = 'theirs'"));
    }

    @Test
    void theOneThatADeadlockStrikesIsRunAgain() throws SQLException, InterruptedException, ExecutionException {
        oneCase(1);
        oneCase(2);
        var attempts = new AtomicInteger();
        var oursHeld = new CountDownLatch(1);
        var theirsHeld = new CountDownLatch(1);
        try (var transactions = new Transactions(source());
                var other = Executors.newSingleThreadExecutor()) {
            Future<Void> theirs = other.submit(() -> {
                try (Connection connection = connect()) {
                    connection.setAutoCommit(false);
                    execute(connection, "set local deadlock_timeout = '60s'"); // ours is the one that looks for it
                    execute(connection, question(2, "theirs"));
                    theirsHeld.countDown();
                    oursHeld.await();
                    execute(connection, question(1, "theirs"));
                    connection.commit();
                }
                return null;
            });
            ListQueries.run(transactions, connection -> {
                attempts.incrementAndGet();
                execute(connection, question(1, "ours"));
                oursHeld.countDown();
                await(theirsHeld);
                execute(connection, question(2, "ours"));
            });
            theirs.get();
        }
        // begun anew, ours can take its first row once more before theirs has woken, and be struck once more
        assertTrue(attempts.get() >= 2, "run again");
        assertEquals(2, Rows.count(this, "select count(*) from cases where question = 'ours'"));
    }

    @Test
    void eightPeopleAddToTheDirectoryAtOnceAndNobodyIsTurnedAway() throws Exception {
        try (var people = Executors.newFixedThreadPool(8)) {
            var all = Stream.iterate(1, number -> number + 1)
                    .limit(8)
                    .map(number -> people.submit(() -> added(number)))
                    .toList();
            int added = 0;
            for (Future<Integer> each : all) {
                added += each.get();
            }
            assertEquals(80, added);
        }
        assertTrue(store.practice().verify().verified());
    }

    private static int added(int person) {
        int done = 0;
        for (int number = 0; number < 10; number++) {
            var services = new PracticeServices(
                    store.practice(),
                    Fixed.on("2026-03-02"),
                    () -> UUID.randomUUID().toString(),
                    Runnable::run);
            var added = new AddToDirectory(
                    DirectoryList.CLINICIAN,
                    Map.of("name", "Dr. " + person + " " + number, "specialty", "Orthopedics"));
            done += PracticeSession.open(services, new Actor("Person " + person))
                            .execute(added)
                            .join()
                            .done()
                    ? 1
                    : 0;
        }
        return done;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Connection connect() throws SQLException {
        return source().getConnection();
    }

    @Override
    public OpenStore store() {
        return store;
    }
}
