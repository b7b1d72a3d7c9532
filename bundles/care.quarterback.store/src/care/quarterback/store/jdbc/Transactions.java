package care.quarterback.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** Runs work in a transaction: all of it is committed, or nothing. A deadlock or a serialization failure is tried again. */
public final class Transactions implements AutoCloseable {

    private static final int ATTEMPTS = 6;

    private final ConnectionPool pool;

    public Transactions(DataSource source) {
        this.pool = new ConnectionPool(source);
    }

    /** Work on a connection; may be run more than once. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Runs the work; only what is committed by others before each statement is seen. */
    <T> T run(Work<T> work) {
        return run(ConnectionPool.ISOLATION, work);
    }

    /** Runs the work on rows as they are at one moment. */
    <T> T snapshot(Work<T> work) {
        return run(Connection.TRANSACTION_REPEATABLE_READ, work);
    }

    private <T> T run(int isolation, Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(isolation, work);
            } catch (SQLException e) {
                boolean again = SqlFailure.transientConflict(e) || SqlFailure.duplicate(e);
                if (!again || attempt == ATTEMPTS) {
                    throw SqlFailure.of(e);
                }
                LockSupport.parkNanos(
                        ThreadLocalRandom.current().nextLong(TimeUnit.MILLISECONDS.toNanos(10L * attempt)));
            }
        }
    }

    /** Runs work that cannot be repeated, such as reading a stream to its end. */
    <T> T once(Work<T> work) {
        try {
            return once(ConnectionPool.ISOLATION, work);
        } catch (SQLException e) {
            throw SqlFailure.of(e);
        }
    }

    private <T> T once(int isolation, Work<T> work) throws SQLException {
        Connection connection = pool.lease();
        boolean sound = false;
        try {
            if (isolation != ConnectionPool.ISOLATION) {
                connection.setTransactionIsolation(isolation);
            }
            T result = work.on(connection);
            connection.commit();
            if (isolation != ConnectionPool.ISOLATION) {
                connection.setTransactionIsolation(ConnectionPool.ISOLATION);
            }
            sound = true;
            return result;
        } finally {
            pool.release(connection, sound || rolledBack(connection));
        }
    }

    private static boolean rolledBack(Connection connection) {
        try {
            connection.rollback();
            connection.setTransactionIsolation(ConnectionPool.ISOLATION);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
