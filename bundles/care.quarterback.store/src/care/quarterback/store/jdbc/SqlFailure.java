package care.quarterback.store.jdbc;

import care.quarterback.core.spi.StoreException;
import care.quarterback.core.text.Message;
import java.sql.SQLException;
import java.util.Set;

/**
 * Turns what a database says into what a person can use. The database's own words stay out of it, for they may quote a
 * value: the cause keeps only the SQL state and where it happened.
 */
public final class SqlFailure {

    private static final Set<String> AGAIN = Set.of("40001", "40P01", "40XL1", "40XL2");

    private SqlFailure() {}

    /** True when the same transaction may well succeed if it is run again: a deadlock, or a serialization failure. */
    static boolean transientConflict(SQLException failure) {
        return AGAIN.contains(state(failure));
    }

    /** True when a row with the same key is there already. */
    static boolean duplicate(SQLException failure) {
        return "23505".equals(state(failure));
    }

    /** True when the connection cannot be used any more. */
    static boolean fatal(SQLException failure) {
        String state = state(failure);
        return state.startsWith("08") || state.startsWith("57P");
    }

    public static StoreException of(SQLException failure) {
        String state = state(failure);
        if (state.startsWith("28")) {
            return exception(StoreException.Kind.WRONG_SECRET, Message.of("store", "login"), failure);
        }
        if (state.equals("3D000")) {
            return exception(StoreException.Kind.MISSING, Message.of("store", "noDatabase"), failure);
        }
        if (fatal(failure) || state.startsWith("53")) {
            return exception(StoreException.Kind.UNREACHABLE, Message.of("store", "unreachable"), failure);
        }
        if (state.startsWith("XSDG") || state.startsWith("XSLA") || state.startsWith("XSDB") || state.equals("XX001")) {
            return exception(StoreException.Kind.DAMAGED, Message.of("store", "partDamaged"), failure);
        }
        if (AGAIN.contains(state)) {
            return exception(StoreException.Kind.FAILED, Message.of("store", "othersSaving"), failure);
        }
        return exception(StoreException.Kind.FAILED, Message.of("store", "failed"), failure);
    }

    private static StoreException exception(StoreException.Kind kind, Message message, SQLException failure) {
        return new StoreException(kind, message, withoutWords(failure));
    }

    /** The first SQL failure among the causes, without its message; null when there is none. */
    static SQLException withoutWords(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql) {
                var cause = new SQLException("SQL state " + state(sql), state(sql), sql.getErrorCode());
                cause.setStackTrace(sql.getStackTrace());
                return cause;
            }
        }
        return null;
    }

    private static String state(SQLException failure) {
        return failure.getSQLState() == null ? "" : failure.getSQLState();
    }
}
