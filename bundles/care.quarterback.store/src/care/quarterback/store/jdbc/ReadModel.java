package care.quarterback.store.jdbc;

import care.quarterback.model.value.CaseId;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One table of rows that belong to a case, and what a case has in it. Rows are told apart by a key made of what they say, so
 * that the rows before and after are compared as two sets, and only the difference is written.
 *
 * @param keys whose rows they are, and what hides their words in the table
 * @param columns names of the columns after case_id; the first is the key
 * @param rows values of the columns after the key, by key
 * @param digest stands for all rows: two read models of a table with the same digest have the same rows
 */
record ReadModel(
        RowKeys keys, String table, List<String> columns, SortedMap<String, List<Object>> rows, String digest) {

    /** The key of rows that say more than their key. */
    static final String ROW_KEY = "row_key";

    private ReadModel(RowKeys keys, String table, List<String> columns, SortedMap<String, List<Object>> rows) {
        this(
                keys,
                table,
                List.copyOf(columns),
                Collections.unmodifiableSortedMap(rows),
                Columns.sha256(String.join("\n", rows.keySet())).substring(0, 24));
    }

    /** Rows that are nothing but their key. */
    static ReadModel ofKeys(RowKeys keyed, String table, String column, Set<String> keys) {
        SortedMap<String, List<Object>> rows = new TreeMap<>();
        keys.forEach(key -> rows.put(key, List.of()));
        return new ReadModel(keyed, table, List.of(column), rows);
    }

    /** Rows whose key is made of their values; a row that says the same as another is kept once. */
    static ReadModel ofRows(RowKeys keys, String table, List<String> columns, List<List<Object>> values) {
        SortedMap<String, List<Object>> rows = new TreeMap<>();
        for (List<Object> each : values) {
            rows.put(keys.key(table, each), each);
        }
        var names = new ArrayList<>(List.of(ROW_KEY));
        names.addAll(columns);
        return new ReadModel(keys, table, names, rows);
    }

    /** What the case has in the table of another read model, with the keys that its rows ought to have. */
    static ReadModel stored(Connection connection, RowKeys keys, ReadModel like) throws SQLException {
        SortedMap<String, List<Object>> rows = new TreeMap<>();
        boolean keyed = like.columns.getFirst().equals(ROW_KEY);
        try (var select = connection.prepareStatement(
                "select " + String.join(", ", like.columns) + " from " + like.table + " where case_id = ?")) {
            select.setString(1, keys.id().value());
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    List<Object> values = new ArrayList<>();
                    for (int i = 2; i <= like.columns.size(); i++) {
                        values.add(keys.shown(like.columns.get(i - 1), value(found.getObject(i))));
                    }
                    rows.put(keyed ? keys.key(like.table, values) : found.getString(1), values);
                }
            }
        }
        return new ReadModel(keys, like.table, like.columns, rows);
    }

    private static Object value(Object stored) {
        return switch (stored) {
            case Date date -> date.toLocalDate();
            case null, default -> stored;
        };
    }

    /** The same with other keys, of rows that are nothing but their key. */
    ReadModel withKeys(Function<String, Set<String>> others) {
        return ofKeys(
                keys,
                table,
                columns.getFirst(),
                rows.keySet().stream()
                        .flatMap(key -> others.apply(key).stream())
                        .collect(Collectors.toSet()));
    }

    /** Writes what differs from the rows that the case has. */
    void update(Connection connection, CaseId id) throws SQLException {
        update(connection, id, stored(connection, id));
    }

    /** @param before keys of the rows that the case has */
    void update(Connection connection, CaseId id, Set<String> before) throws SQLException {
        Set<String> gone = new HashSet<>(before);
        gone.removeAll(rows.keySet());
        delete(connection, id, gone);
        Map<String, List<Object>> fresh = new LinkedHashMap<>(rows);
        fresh.keySet().removeAll(before);
        insert(connection, id, fresh);
    }

    /** The keys of the rows that the case has. */
    Set<String> stored(Connection connection, CaseId id) throws SQLException {
        Set<String> keys = new HashSet<>();
        try (var select =
                connection.prepareStatement("select " + columns.get(0) + " from " + table + " where case_id = ?")) {
            select.setString(1, id.value());
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    keys.add(found.getString(1));
                }
            }
        }
        return keys;
    }

    /** Writes all rows anew, whatever the case has. */
    void rewrite(Connection connection, CaseId id) throws SQLException {
        try (var delete = connection.prepareStatement("delete from " + table + " where case_id = ?")) {
            delete.setString(1, id.value());
            delete.executeUpdate();
        }
        insert(connection, id, rows);
    }

    private void delete(Connection connection, CaseId id, Set<String> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (var delete = connection.prepareStatement(
                "delete from " + table + " where case_id = ? and " + columns.get(0) + " = ?")) {
            for (String key : keys) {
                delete.setString(1, id.value());
                delete.setString(2, key);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    private void insert(Connection connection, CaseId id, Map<String, List<Object>> fresh) throws SQLException {
        if (fresh.isEmpty()) {
            return;
        }
        String sql = "insert into " + table + " (case_id, " + String.join(", ", columns) + ") values (?"
                + ", ?".repeat(columns.size()) + ")";
        try (var insert = connection.prepareStatement(sql)) {
            for (Map.Entry<String, List<Object>> row : fresh.entrySet()) {
                insert.setString(1, id.value());
                insert.setString(2, row.getKey());
                for (int i = 0; i < row.getValue().size(); i++) {
                    set(
                            insert,
                            i + 3,
                            keys.hidden(columns.get(i + 1), row.getValue().get(i)));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void set(PreparedStatement statement, int index, Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(index, Types.DATE); // only dates may be missing
            case LocalDate date -> statement.setDate(index, Columns.date(date));
            case Integer number -> statement.setInt(index, number);
            default -> statement.setString(index, value.toString());
        }
    }
}
