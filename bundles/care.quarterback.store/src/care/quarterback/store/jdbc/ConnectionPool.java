package care.quarterback.store.jdbc;

import care.quarterback.core.spi.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Keeps a few connections open between transactions. A connection that rested is tried before it is used again; one that
 * failed is not kept. Closing waits a little for work in progress, then closes everything.
 */
final class ConnectionPool implements AutoCloseable {

    /** What a connection has when it is leased. */
    static final int ISOLATION = Connection.TRANSACTION_READ_COMMITTED;

    private static final int SIZE = 8;
    private static final long REST_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final int PATIENCE_SECONDS = 30;

    private final DataSource source;
    private final Semaphore places = new Semaphore(SIZE, true);
    private final Deque<Resting> resting = new ArrayDeque<>();
    private boolean closed;

    private record Resting(Connection connection, long since) {}

    ConnectionPool(DataSource source) {
        this.source = source;
    }

    /** A connection without auto-commit; give it back by {@link #release}. */
    Connection lease() throws SQLException {
        waitForPlace();
        try {
            Connection kept = takeResting();
            return kept != null ? kept : fresh();
        } catch (SQLException | RuntimeException | Error failure) {
            places.release();
            throw failure;
        }
    }

    private void waitForPlace() {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new StoreException(
                        StoreException.Kind.FAILED,
                        "The store is busy. Nothing was written. Wait for the work in progress, then try again.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(StoreException.Kind.FAILED, "The work was stopped. Nothing was written.", e);
        }
    }

    private synchronized Connection takeResting() throws SQLException {
        if (closed) {
            throw new StoreException(
                    StoreException.Kind.FAILED, "The store was closed. Nothing was written. Open it again.");
        }
        while (!resting.isEmpty()) {
            Resting last = resting.pop();
            if (System.nanoTime() - last.since < REST_NANOS || last.connection.isValid(PATIENCE_SECONDS)) {
                return last.connection;
            }
            last.connection.close();
        }
        return null;
    }

    private Connection fresh() throws SQLException {
        Connection connection = source.getConnection();
        connection.setTransactionIsolation(ISOLATION);
        connection.setAutoCommit(false);
        return connection;
    }

    /** Takes a connection back; it must not be in a transaction when it is kept. */
    void release(Connection connection, boolean keep) {
        try {
            synchronized (this) {
                if (keep && !closed) {
                    resting.push(new Resting(connection, System.nanoTime()));
                    return;
                }
            }
            connection.close();
        } catch (SQLException e) {
            // it is given up anyway, and its work was committed or rolled back before
        } finally {
            places.release();
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        try {
            places.tryAcquire(SIZE, PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            for (Resting each : resting) {
                try {
                    each.connection.close();
                } catch (SQLException e) {
                    // the others are closed all the same
                }
            }
            resting.clear();
        }
    }
}
