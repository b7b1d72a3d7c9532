package care.quarterback.benchmarks;

import care.quarterback.model.value.CaseId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the rows that a save of ours wrote, with the same bytes, for another case: by prepared statements that are kept, in
 * one transaction. Knows nothing of cases; reads the names of the columns from the database.
 */
final class PlainWriter {

    private final Connection connection;
    private final PreparedStatement selectCase;
    private final PreparedStatement selectDocument;
    private final PreparedStatement selectAudit;
    private final PreparedStatement updateCase;
    private final PreparedStatement updateDocument;
    private final PreparedStatement insertAudit;
    private final PreparedStatement deleteTerm;
    private final PreparedStatement insertTerm;
    private int words;

    /** The rows of one save; the id of the case is left out of each. The first value of an audit row is its number. */
    record Rows(List<Object> state, byte[] document, List<Object> audit) {

        /** The same under the next number of the audit. */
        Rows next() {
            List<Object> next = new ArrayList<>(audit);
            next.set(0, (Long) audit.getFirst() + 1);
            return new Rows(state, document, next);
        }

        int auditDetails() {
            return audit.stream()
                    .filter(byte[].class::isInstance)
                    .mapToInt(value -> ((byte[]) value).length)
                    .sum();
        }
    }

    PlainWriter(Connection connection) throws SQLException {
        this.connection = connection;
        List<String> state = columns("CASES", "ID");
        List<String> audit = columns("CASE_AUDIT", "CASE_ID");
        selectCase = connection.prepareStatement("select " + String.join(", ", state) + " from cases where id = ?");
        selectDocument = connection.prepareStatement("select document from case_documents where case_id = ?");
        selectAudit = connection.prepareStatement("select " + String.join(", ", audit)
                + " from case_audit where case_id = ? order by seq desc fetch first row only");
        updateCase = connection.prepareStatement("update cases set "
                + state.stream().map(each -> each + " = ?").collect(Collectors.joining(", ")) + " where id = ?");
        updateDocument = connection.prepareStatement("update case_documents set document = ? where case_id = ?");
        insertAudit = connection.prepareStatement("insert into case_audit (" + String.join(", ", audit)
                + ", case_id) values (" + String.join(", ", Collections.nCopies(audit.size() + 1, "?")) + ")");
        deleteTerm = connection.prepareStatement("delete from search_terms where term = ? and case_id = ?");
        insertTerm = connection.prepareStatement("insert into search_terms (term, case_id) values (?, ?)");
    }

    private List<String> columns(String table, String without) throws SQLException {
        List<String> names = new ArrayList<>();
        try (var rows = connection.getMetaData().getColumns(null, null, table, null)) {
            while (rows.next()) {
                names.add(rows.getString("COLUMN_NAME"));
            }
        }
        names.remove(without);
        return names;
    }

    /** The rows of the newest save of a case. */
    Rows read(CaseId id) throws SQLException {
        var rows = new Rows(
                values(selectCase, id), (byte[]) values(selectDocument, id).getFirst(), values(selectAudit, id));
        connection.commit();
        return rows;
    }

    private static List<Object> values(PreparedStatement select, CaseId id) throws SQLException {
        select.setString(1, id.value());
        List<Object> values = new ArrayList<>();
        try (var row = select.executeQuery()) {
            row.next();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                boolean large = row.getMetaData().getColumnType(i) == Types.BLOB;
                values.add(large ? row.getBytes(i) : row.getObject(i));
            }
        }
        return values;
    }

    /** Writes the rows for the case, and commits. */
    Object write(CaseId id, Rows rows) throws SQLException {
        execute(updateCase, rows.state(), id);
        execute(updateDocument, List.of(rows.document()), id);
        execute(insertAudit, rows.audit(), id);
        term(deleteTerm, id); // the word that the edit before brought gives way to a new one
        words++;
        term(insertTerm, id);
        connection.commit();
        return rows;
    }

    private void term(PreparedStatement statement, CaseId id) throws SQLException {
        statement.setString(1, "call" + words);
        statement.setString(2, id.value());
        statement.executeUpdate();
    }

    private static void execute(PreparedStatement statement, List<Object> values, CaseId id) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        statement.setString(values.size() + 1, id.value());
        if (statement.executeUpdate() != 1) {
            throw new IllegalStateException("the plain writer wrote nothing");
        }
    }
}
