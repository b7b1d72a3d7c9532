package care.quarterback.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.spi.StoreException;
import care.quarterback.testkit.Fixed;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransactionsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final EmbeddedDataSource source = new EmbeddedDataSource();
    private Transactions transactions;

    @BeforeEach
    void makesATable() throws SQLException {
        source.setDatabaseName("memory:" + UUID.randomUUID());
        source.setCreateDatabase("create");
        try (var connection = source.getConnection()) {
            execute(connection, "create table t (n int)");
        }
        transactions = new Transactions(source, Engine.ELSEWHERE, PATIENCE);
    }

    @AfterEach
    void dropsTheDatabase() {
        transactions.close();
        source.setCreateDatabase(null);
        source.setConnectionAttributes("drop=true");
        assertThrows(SQLException.class, source::getConnection);
    }

    private static Void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return null;
    }

    private static int rows(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from t")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void workThatFailsLeavesNothing() {
        assertThrows(
                IllegalStateException.class,
                () -> transactions.run(connection -> {
                    execute(connection, "insert into t values (1)");
                    throw new IllegalStateException("in the middle");
                }));
        assertEquals(0, transactions.run(TransactionsTest::rows));
    }

    @Test
    void aSnapshotDoesNotChangeHowTheNextWorkReads() {
        assertEquals(
                Connection.TRANSACTION_REPEATABLE_READ, transactions.snapshot(Connection::getTransactionIsolation));
        assertEquals(Connection.TRANSACTION_READ_COMMITTED, transactions.run(Connection::getTransactionIsolation));
    }

    @Test
    void workOfAThreadThatWasInterruptedIsRefused() {
        Thread.currentThread().interrupt();
        var refused = assertThrows(
                StoreException.class,
                () -> transactions.run(connection -> execute(connection, "insert into t values (1)")));
        assertTrue(Thread.interrupted(), "who asked for the stop still sees it");
        assertTrue(
                Fixed.sentences().sentence(refused.said()).startsWith("The work was stopped"),
                Fixed.sentences().sentence(refused.said()));
        assertEquals(0, transactions.run(TransactionsTest::rows));
    }

    @Test
    void workWaitsForOthersAndThenSaysThatTheStoreIsBusy() throws Exception {
        var free = new CountDownLatch(1);
        var busy = new CountDownLatch(Transactions.CONNECTIONS);
        List<Future<?>> others = new ArrayList<>();
        try (var pool = Executors.newCachedThreadPool()) {
            for (int i = 0; i < Transactions.CONNECTIONS; i++) {
                others.add(pool.submit(() -> transactions.run(connection -> {
                    busy.countDown();
                    await(free);
                    return null;
                })));
            }
            assertTrue(busy.await(30, TimeUnit.SECONDS));
            var refused = assertThrows(StoreException.class, () -> transactions.run(TransactionsTest::rows));
            assertTrue(
                    Fixed.sentences().sentence(refused.said()).startsWith("The store is busy"),
                    Fixed.sentences().sentence(refused.said()));
            free.countDown();
            for (Future<?> other : others) {
                other.get();
            }
        }
        assertEquals(0, transactions.run(TransactionsTest::rows));
    }

    @Test
    void closingWaitsForWorkAndThenNothingIsBegun() throws Exception {
        var begun = new CountDownLatch(1);
        var free = new CountDownLatch(1);
        var seen = new AtomicInteger(-1);
        try (var pool = Executors.newCachedThreadPool()) {
            Future<?> work = pool.submit(() -> transactions.run(connection -> {
                begun.countDown();
                await(free);
                execute(connection, "insert into t values (1)");
                seen.set(rows(connection));
                return null;
            }));
            assertTrue(begun.await(30, TimeUnit.SECONDS));
            Future<?> closing = pool.submit(() -> transactions.close());
            Thread.sleep(50);
            assertFalse(closing.isDone());
            free.countDown();
            work.get();
            closing.get();
        }
        assertEquals(1, seen.get());
        var refused = assertThrows(StoreException.class, () -> transactions.run(TransactionsTest::rows));
        assertTrue(
                Fixed.sentences().sentence(refused.said()).startsWith("The store was closed"),
                Fixed.sentences().sentence(refused.said()));
    }

    @Test
    void aDatabaseThatIsAwayIsSaidSo() {
        var away = new EmbeddedDataSource() {
            private static final long serialVersionUID = 1L;

            @Override
            public Connection getConnection() throws SQLException {
                throw new SQLException("refused by 127.0.0.1", "08001");
            }
        };
        try (var nowhere = new Transactions(away, Engine.ELSEWHERE, SHORT)) {
            var refused = assertThrows(StoreException.class, () -> nowhere.run(TransactionsTest::rows));
            assertEquals(StoreException.Kind.UNREACHABLE, refused.kind());
            assertFalse(String.valueOf(refused.getCause()).contains("127.0.0.1"));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
