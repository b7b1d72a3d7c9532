package care.quarterback.store.jdbc;

import care.quarterback.core.spi.StoreException;
import care.quarterback.core.text.Message;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;

/**
 * Turns what a database says into what a person can use. The database's own words stay out of it, for they may quote a
 * value: the cause keeps only the SQL state and where it happened. What a person should do depends on the cause (a full
 * disk, a file that is gone, one that may not be read, damage), so the causes are looked at before the state.
 */
public final class SqlFailure {

    private static final Set<String> AGAIN = Set.of("40001", "40P01", "40XL1", "40XL2");

    /** Pages, the log, indexes and seals of the engine; and tables that are not those which our own statements name. */
    private static final Set<String> DAMAGE = Set.of(
            "XSDA", "XSDB", "XSDG", "XSC", "XSLA", "XSLB", "XSRS", "XBCX", "XJ004", "XX00", "42X", "42Y", "42703",
            "42P01");

    /** With less than this, an engine that could not write had no room. */
    private static final long LITTLE = 1 << 20;

    private static final Pattern FULL =
            Pattern.compile("(?i)no space left|not enough space|disk (is )?full|quota exceeded|file too large");
    private static final Pattern DENIED =
            Pattern.compile("(?i)permission denied|access is denied|read-only|being used by another");

    private static final Pattern ENCRYPTION = Pattern.compile("\\bSSL\\b");

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
        return of(failure, Engine.ELSEWHERE);
    }

    public static StoreException of(SQLException failure, Engine engine) {
        String state = state(failure);
        if (state.startsWith("28")) {
            return exception(StoreException.Kind.WRONG_SECRET, Message.of("store", "login"), failure);
        }
        if (state.equals("3D000")) {
            return exception(StoreException.Kind.MISSING, Message.of("store", "noDatabase"), failure);
        }
        if (state.equals("53100") || isFull(failure, engine)) {
            return exception(StoreException.Kind.FAILED, Message.of("store", "diskFull"), failure);
        }
        if (isDenied(failure)) {
            return exception(StoreException.Kind.UNREACHABLE, Message.of("store", "filesDenied"), failure);
        }
        if (isMissing(failure)) {
            return exception(StoreException.Kind.DAMAGED, Message.of("store", "fileMissing"), failure);
        }
        if (isDamaged(failure)) {
            return exception(StoreException.Kind.DAMAGED, Message.of("store", "partDamaged"), failure);
        }
        if (engine.isDown(failure)) {
            return exception(StoreException.Kind.FAILED, Message.of("store", "engineFault"), failure);
        }
        if (isNotProved(failure)) {
            return exception(StoreException.Kind.UNREACHABLE, Message.of("store", "serverNotProved"), failure);
        }
        if (state.equals("08004")) {
            return exception(StoreException.Kind.WRONG_SECRET, Message.of("store", "serverWantsPassword"), failure);
        }
        if (state.equals("57014")) {
            return exception(StoreException.Kind.FAILED, Message.of("store", "serverSlow"), failure);
        }
        if (fatal(failure) || state.startsWith("53")) {
            return exception(StoreException.Kind.UNREACHABLE, Message.of("store", "unreachable"), failure);
        }
        if (AGAIN.contains(state)) {
            return exception(StoreException.Kind.FAILED, Message.of("store", "othersSaving"), failure);
        }
        return exception(StoreException.Kind.FAILED, Message.of("store", "failed"), failure);
    }

    private static boolean isFull(SQLException failure, Engine engine) {
        List<Throwable> causes = causes(failure);
        return causes.stream().anyMatch(cause -> cause instanceof IOException && says(cause, FULL))
                || causes.stream().anyMatch(SqlFailure::isOfDisk) && engine.free() < LITTLE;
    }

    private static boolean isOfDisk(Throwable cause) {
        return cause instanceof IOException
                || cause instanceof SQLException sql
                        && (state(sql).startsWith("XSD") || state(sql).startsWith("XSL"));
    }

    private static boolean isDenied(SQLException failure) {
        return causes(failure).stream()
                .anyMatch(cause -> cause instanceof AccessDeniedException
                        || cause instanceof ReadOnlyFileSystemException
                        || cause instanceof IOException && says(cause, DENIED));
    }

    private static boolean isMissing(SQLException failure) {
        return causes(failure).stream()
                .anyMatch(cause -> cause instanceof NoSuchFileException
                        || cause instanceof FileNotFoundException
                        || cause instanceof SQLException sql && state(sql).equals("XSAI2"));
    }

    private static boolean isDamaged(SQLException failure) {
        return causes(failure).stream()
                .filter(SQLException.class::isInstance)
                .map(cause -> state((SQLException) cause))
                .anyMatch(state -> DAMAGE.stream().anyMatch(state::startsWith));
    }

    /** A server without encryption, or whose certificate doesn't fit; in the driver's words in any language. */
    private static boolean isNotProved(SQLException failure) {
        return state(failure).startsWith("08")
                && causes(failure).stream()
                        .anyMatch(cause -> cause instanceof SSLException
                                || cause instanceof GeneralSecurityException
                                || cause == failure && says(cause, ENCRYPTION));
    }

    private static boolean says(Throwable cause, Pattern words) {
        return cause.getMessage() != null && words.matcher(cause.getMessage()).find();
    }

    /** The failure and all that it names as its cause, in any of the ways of exceptions. */
    private static List<Throwable> causes(SQLException failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> all = new ArrayList<>();
        gather(failure, seen, all);
        return all;
    }

    private static void gather(Throwable failure, Set<Throwable> seen, List<Throwable> into) {
        if (failure != null && seen.add(failure)) {
            into.add(failure);
            gather(failure.getCause(), seen, into);
            if (failure instanceof SQLException sql) {
                gather(sql.getNextException(), seen, into);
            }
        }
    }

    /** Whether it is a fault within an engine or its driver, such as a null pointer, and none of ours. */
    static boolean withinEngine(RuntimeException fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        for (StackTraceElement each : trace) {
            String at = each.getClassName();
            if (at.startsWith("org.apache.derby.") || at.startsWith("org.postgresql.")) {
                return true;
            }
            if (at.startsWith("care.quarterback.")) {
                return false;
            }
        }
        return false;
    }

    /** What is said of a fault within an engine. */
    static StoreException engineFault(RuntimeException fault) {
        var cause = new IllegalStateException(fault.getClass().getName());
        cause.setStackTrace(fault.getStackTrace());
        return new StoreException(StoreException.Kind.FAILED, Message.of("store", "engineFault"), cause);
    }

    private static StoreException exception(StoreException.Kind kind, Message message, SQLException failure) {
        return new StoreException(kind, message, withoutWords(failure));
    }

    /** The first SQL failure among the causes, with the states of all and nobody's words; null when there is none. */
    static SQLException withoutWords(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql) {
                String states = causes(sql).stream()
                        .filter(SQLException.class::isInstance)
                        .map(cause -> state((SQLException) cause))
                        .distinct()
                        .collect(Collectors.joining(", "));
                var cause = new SQLException("SQL state " + states, state(sql), sql.getErrorCode());
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
