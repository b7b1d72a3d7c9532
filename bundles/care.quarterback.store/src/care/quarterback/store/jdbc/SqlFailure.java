package care.quarterback.store.jdbc;

import care.quarterback.core.spi.StoreException;
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
            return exception(
                    StoreException.Kind.WRONG_SECRET,
                    "The database server does not accept this name and password. Nothing was changed. Check both.",
                    failure);
        }
        if (state.equals("3D000")) {
            return exception(
                    StoreException.Kind.MISSING,
                    "There is no database of this name on the server. Check the address, or have it made.",
                    failure);
        }
        if (fatal(failure) || state.startsWith("53")) {
            return exception(
                    StoreException.Kind.UNREACHABLE,
                    "The database cannot be reached. What was saved before is safe. Check the connection and try"
                            + " again.",
                    failure);
        }
        if (state.startsWith("XSDG") || state.startsWith("XSLA") || state.startsWith("XSDB") || state.equals("XX001")) {
            return exception(
                    StoreException.Kind.DAMAGED,
                    "A part of the store on disk is damaged or cannot be read. Nothing was changed. "
                            + "Make a copy of the folder as it is, then restore a backup.",
                    failure);
        }
        if (AGAIN.contains(state)) {
            return exception(
                    StoreException.Kind.FAILED,
                    "Others are saving at the same place just now. Nothing was written, and what was saved before is"
                            + " safe. Try again in a moment.",
                    failure);
        }
        return exception(
                StoreException.Kind.FAILED,
                "The store could not do this. Nothing was written, and what was saved before is safe. Check that the"
                        + " disk is not full, then try again.",
                failure);
    }

    private static StoreException exception(StoreException.Kind kind, String sentence, SQLException failure) {
        return new StoreException(kind, sentence, withoutWords(failure));
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
