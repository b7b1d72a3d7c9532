package care.quarterback.store.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The queries behind the lists, run on a connection of the test's own, so that it can ask how they were answered. */
public final class ListQueries {

    private ListQueries() {}

    /** Finds cases; the SQL that did it. @param text blank for all, newest first */
    public static String find(Connection connection, String text) throws SQLException {
        List<String> sql = new ArrayList<>();
        var listening = (Connection) Proxy.newProxyInstance(
                ListQueries.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        sql.add((String) arguments[0]);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        CaseSearch.find(listening, text, 50);
        return sql.getFirst();
    }

    /** Work that a test lets run in a transaction, as the store does. */
    public interface Work {
        void on(Connection connection) throws SQLException;
    }

    /** Runs work on rows as they are at one moment, again where it met a conflict. */
    public static void snapshot(Transactions transactions, Work work) {
        transactions.snapshot(connection -> {
            work.on(connection);
            return null;
        });
    }

    /** Runs work as the store does, again where it met a conflict. */
    public static void run(Transactions transactions, Work work) {
        transactions.run(connection -> {
            work.on(connection);
            return null;
        });
    }
}
