package care.quarterback.store.jdbc;

import care.quarterback.core.spi.StoreException;
import care.quarterback.core.text.Message;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import javax.sql.DataSource;

/**
 * Runs work in a transaction: all of it is committed, or nothing. A deadlock or a serialization failure is tried again.
 * Closing waits a little for work in progress; what is still going on then is broken off, and nothing of it is kept.
 */
public final class Transactions implements AutoCloseable {

    static final int CONNECTIONS = 8;

    private static final int ATTEMPTS = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LAST_WORK_SECONDS = 30;

    private final HikariDataSource pool;
    private final Engine engine;
    private final AtomicInteger restarts = new AtomicInteger();
    private final ReadWriteLock use = new ReentrantReadWriteLock(); // many work at once, until one closes

    public Transactions(DataSource source) {
        this(source, Engine.ELSEWHERE);
    }

    public Transactions(DataSource source, Engine engine) {
        this(source, engine, PATIENCE);
    }

    /** @param patience how long work waits for a connection: while others work, or the server is away */
    Transactions(DataSource source, Engine engine, Duration patience) {
        this.engine = engine;
        var config = new HikariConfig();
        config.setPoolName("store");
        config.setDataSource(source);
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0); // a command of the command line needs one
        config.setInitializationFailTimeout(-1); // the schema was looked at just before
        config.setConnectionTimeout(patience.toMillis());
        this.pool = new HikariDataSource(config);
    }

    /** Work on a connection; may be run more than once. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Runs the work; only what is committed by others before each statement is seen. */
    <T> T run(Work<T> work) {
        return repeat(work);
    }

    /** Runs the work on rows as they are at one moment. */
    <T> T snapshot(Work<T> work) {
        return repeat(connection -> {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ); // the pool puts it back
            return work.on(connection);
        });
    }

    private <T> T repeat(Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(work);
            } catch (SQLException e) {
                boolean again = SqlFailure.transientConflict(e) || SqlFailure.duplicate(e);
                if (!again || attempt == ATTEMPTS) {
                    throw SqlFailure.of(e, engine);
                }
                LockSupport.parkNanos(
                        ThreadLocalRandom.current().nextLong(TimeUnit.MILLISECONDS.toNanos(10L * attempt)));
            }
        }
    }

    /** Runs work that cannot be repeated, such as reading a stream to its end. */
    <T> T once(Work<T> work) {
        try {
            return attempt(work);
        } catch (SQLException e) {
            throw SqlFailure.of(e, engine);
        }
    }

    private <T> T attempt(Work<T> work) throws SQLException {
        int begun = restarts.get();
        try {
            return inTransaction(work);
        } catch (SQLException e) {
            if (engine.isDown(e)) {
                restart(begun);
            }
            throw e;
        } catch (RuntimeException fault) {
            if (!SqlFailure.withinEngine(fault)) {
                throw fault;
            }
            restart(begun);
            throw SqlFailure.engineFault(fault);
        }
    }

    /** Once, however many find that the engine is down: the next connection begins it anew. @param begun how often before */
    private synchronized void restart(int begun) {
        if (restarts.compareAndSet(begun, begun + 1)) {
            engine.restart();
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }

    private <T> T inTransaction(Work<T> work) throws SQLException {
        use.readLock().lock();
        try {
            Connection connection = connection();
            boolean committed = false;
            try {
                T result = work.on(connection);
                connection.commit();
                committed = true;
                return result;
            } finally {
                giveBack(connection, committed);
            }
        } finally {
            use.readLock().unlock();
        }
    }

    private Connection connection() throws SQLException {
        if (pool.isClosed()) {
            throw failed(Message.of("store", "closedUnwritten"), null);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw stopped(null);
        }
        try {
            return pool.getConnection();
        } catch (SQLTransientConnectionException e) { // after all of the patience
            if (e.getNextException() != null) {
                throw e.getNextException(); // what the database said when it was asked for one more
            }
            throw failed(Message.of("store", "busy"), SqlFailure.withoutWords(e));
        } catch (SQLException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw stopped(SqlFailure.withoutWords(e));
            }
            throw e;
        }
    }

    private static StoreException stopped(Exception cause) {
        return failed(Message.of("store", "stopped"), cause);
    }

    private static StoreException failed(Message message, Exception cause) {
        return new StoreException(StoreException.Kind.FAILED, message, cause);
    }

    /** A connection that cannot go back to where it was is not used again. */
    private void giveBack(Connection connection, boolean committed) {
        try (connection) {
            if (!committed) {
                connection.rollback();
            }
        } catch (SQLException e) {
            pool.evictConnection(connection); // what was committed before stays so
        }
    }

    @Override
    public void close() {
        boolean alone = false;
        try {
            alone = use.writeLock().tryLock(LAST_WORK_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            pool.close();
        } finally {
            if (alone) {
                use.writeLock().unlock();
            }
        }
    }
}
