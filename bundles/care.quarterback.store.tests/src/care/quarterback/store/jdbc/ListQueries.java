package care.quarterback.store.jdbc;

import care.quarterback.core.spi.Worklist;
import care.quarterback.store.key.StoreSeal;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
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
        CaseSearch.find(listening, text, 50, StoreSeal.withoutKey());
        return sql.getFirst();
    }

    /** One bucket of the worklist, 0 to 5, as it is asked for the first page of 50. */
    public static Asked worklist(int bucket, Worklist.Query query) {
        var sql = WorklistSql.bucket(bucket, query, 50, StoreSeal.withoutKey());
        return new Asked(sql.text(), sql.values());
    }

    /** All that a few cases have to do. */
    public static Asked worklistOfCases(List<String> ids, Worklist.Query query) {
        var sql = WorklistSql.ofCases(ids, query, StoreSeal.withoutKey());
        return new Asked(sql.text(), sql.values());
    }

    /** The cases that have the words of a query. */
    public static Asked worklistCases(String text) {
        var sql = WorklistSql.cases(WorklistSql.words(text, StoreSeal.withoutKey()));
        return new Asked(sql.ids(), sql.values());
    }

    /** The newest 50 of what was done to all cases. @param from in milliseconds */
    public static Asked changes(long from) {
        return new Asked(RecentChanges.NEWEST, List.of(from, Long.MAX_VALUE, 50));
    }

    /** The ways to find a patient: by identifier, by name and birth date, by name, by birth date. */
    public static List<Asked> patients(String identifier, String name, LocalDate born) {
        String key = CaseTable.patientKey(name);
        String first = CaseSearch.ORDER + " fetch first 50 rows only";
        return List.of(
                new Asked(PatientSearch.BY_IDENTIFIER + first, List.of(identifier)),
                new Asked(PatientSearch.BY_NAME_AND_BIRTH + first, List.of(key, born)),
                new Asked(PatientSearch.BY_NAME + first, List.of(key)),
                new Asked(PatientSearch.BY_BIRTH + first, List.of(born)));
    }

    /** A statement and what its question marks stand for. */
    public record Asked(String sql, List<Object> values) {

        /** Runs it to its end, or its explanation. @param prefix "" or "explain " @return the first column, row by row */
        public String run(Connection connection, String prefix) throws SQLException {
            try (var select = connection.prepareStatement(prefix + sql)) {
                for (int i = 0; i < values.size(); i++) {
                    boolean date = values.get(i) instanceof LocalDate;
                    select.setObject(i + 1, date ? Columns.date((LocalDate) values.get(i)) : values.get(i));
                }
                var told = new StringBuilder();
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        told.append(row.getString(1)).append('\n');
                    }
                }
                return told.toString();
            }
        }
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
