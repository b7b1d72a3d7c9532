package care.quarterback.benchmarks;

import care.quarterback.core.spi.Worklist.Query;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The first page of a worklist by statements that are kept, from the same indexes, with the same columns and the same join:
 * what the page costs at least. It is told in which way to look; it knows no cases and makes nothing of the values.
 */
final class PlainWorklist {

    private static final String[] RANGES = {
        "w.severity = 'BLOCK' and w.due < ?",
        "w.severity = 'BLOCK' and w.due = ?",
        "w.severity = 'OTHER' and w.due < ?",
        "w.severity = 'OTHER' and w.due = ?",
        "w.due > ? and w.due <= ?",
        "w.due > ?",
    };
    private static final int FIRST_BY_DAY_ALONE = 4;
    private static final String ORDER = " order by w.due, w.visit_on, w.case_id, w.row_key fetch first ? rows only";

    private final Connection connection;
    private final List<Range> ranges = new ArrayList<>();
    private final int limit;

    /** A kept statement and its values. */
    private record Range(PreparedStatement select, List<Object> values) {}

    private PlainWorklist(Connection connection, int limit) {
        this.connection = connection;
        this.limit = limit;
    }

    /**
     * Range after range of an index, until the page is full.
     *
     * @param indexes beginning of the names of the two indexes
     * @param filter conditions on w beside the range, or empty
     * @param values what their question marks stand for
     */
    static PlainWorklist ranges(Connection connection, Query query, String indexes, String filter, Object... values)
            throws SQLException {
        var plain = new PlainWorklist(connection, query.limit());
        for (int i = 0; i < RANGES.length; i++) {
            List<Object> all = new ArrayList<>(List.of(values));
            all.add(i < RANGES.length - 1 ? query.on() : query.soon());
            if (i == FIRST_BY_DAY_ALONE) {
                all.add(query.soon());
            }
            all.add(query.on());
            String index = indexes + (i < FIRST_BY_DAY_ALONE ? "BUCKET" : "DUE");
            plain.add("work_items w --DERBY-PROPERTIES index=" + index + "\n where " + filter + RANGES[i], all);
        }
        return plain;
    }

    /** All rows of the cases that have a word: from the words to the cases to their rows. */
    static PlainWorklist word(Connection connection, Query query, String from, String to) throws SQLException {
        var plain = new PlainWorklist(connection, Integer.MAX_VALUE);
        plain.add(
                "(select distinct case_id from search_terms where term >= ? and term < ?) t"
                        + " join work_items w on w.case_id = t.case_id where 1 = 1",
                List.of(from, to, query.on()));
        return plain;
    }

    private void add(String rows, List<Object> values) throws SQLException {
        String sql = "select p.*, c.patient from (select w.case_id, w.row_key, w.code, w.subject, w.sentence, w.due,"
                + " w.until_on, w.visit_on, w.severity, w.kind, w.owner_id, w.telephone from " + rows
                + " and w.until_on >= ?" + ORDER
                + ") p join cases c on c.id = p.case_id order by p.due, p.visit_on, p.case_id, p.row_key";
        ranges.add(new Range(connection.prepareStatement(sql), values));
    }

    /** The page, or for a word all rows; each value as the driver gives it. */
    List<Object[]> page() throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (Range range : ranges) {
            if (rows.size() < limit) {
                read(range, rows);
            }
        }
        connection.commit();
        return rows;
    }

    private void read(Range range, List<Object[]> rows) throws SQLException {
        PreparedStatement select = range.select();
        int index = 1;
        for (Object value : range.values()) {
            select.setObject(index++, value instanceof LocalDate date ? Date.valueOf(date) : value);
        }
        select.setInt(index, limit - rows.size());
        try (var found = select.executeQuery()) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                Object[] row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = found.getObject(i + 1);
                }
                rows.add(row);
            }
        }
    }
}
