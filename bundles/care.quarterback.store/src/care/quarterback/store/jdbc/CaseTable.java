package care.quarterback.store.jdbc;

import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.core.spi.CaseProjection;
import care.quarterback.core.spi.CaseRepository.CaseSave;
import care.quarterback.core.spi.CaseSummary;
import care.quarterback.core.spi.SearchTerms;
import care.quarterback.model.value.CaseId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** The row of a case: revision, head of its audit, and what a list shows. */
final class CaseTable {

    /** The columns that {@link #summary} reads. */
    static final String SUMMARY = "c.id, c.case_number, c.patient, c.birth_date, c.question, c.status, c.opened_on,"
            + " c.owner_id, c.next_due, c.next_text, c.visit_on";

    private static final LocalDate UNKNOWN = LocalDate.of(1, 1, 1);
    private static final String COLUMNS = "case_number, patient, patient_key, birth_date, question, status, opened_on,"
            + " owner_id, next_due, next_text, visit_on, read_models, projected_by";
    private static final int COUNT = 13;

    /** Length of what the read models come from. */
    static final int BASIS = 64;

    private CaseTable() {}

    /**
     * Where a case stands.
     *
     * @param readModels the digests of {@link ReadModels}
     * @param basis which rules and choices they come from
     */
    record State(long revision, AuditHead head, String readModels, String basis) {

        /** Of a case that is not in the store. */
        static final State NONE = new State(0, AuditHead.EMPTY, "", "");
    }

    static State state(Connection connection, CaseId id) throws SQLException {
        try (var select = connection.prepareStatement(
                "select revision, head_length, head_hash, read_models, projected_by from cases where id = ?")) {
            select.setString(1, id.value());
            try (var row = select.executeQuery()) {
                return row.next()
                        ? new State(
                                row.getLong(1),
                                new AuditHead(row.getLong(2), row.getString(3)),
                                row.getString(4),
                                row.getString(5))
                        : State.NONE;
            }
        }
    }

    /** Inserts the first revision, or writes the next one over the given; false when somebody else was quicker. */
    static boolean write(Connection connection, CaseSave save, String readModels) throws SQLException {
        return save.baseRevision() == 0 ? insert(connection, save, readModels) : update(connection, save, readModels);
    }

    private static boolean insert(Connection connection, CaseSave save, String readModels) throws SQLException {
        try (var insert = connection.prepareStatement("insert into cases (" + COLUMNS
                + ", revision, head_length, head_hash, id) values (?" + ", ?".repeat(COUNT + 3) + ")")) {
            bind(insert, save.projection(), readModels);
            bindHead(insert, COUNT, save);
            insert.setString(COUNT + 4, save.id().value());
            return insert.executeUpdate() == 1;
        }
    }

    private static boolean update(Connection connection, CaseSave save, String readModels) throws SQLException {
        try (var update = connection.prepareStatement("update cases set " + COLUMNS.replace(",", " = ?,")
                + " = ?, revision = ?, head_length = ?, head_hash = ? where id = ? and revision = ?")) {
            bind(update, save.projection(), readModels);
            bindHead(update, COUNT, save);
            update.setString(COUNT + 4, save.id().value());
            update.setLong(COUNT + 5, save.baseRevision());
            return update.executeUpdate() == 1;
        }
    }

    /** Writes the next revision where what a list shows stays as it is; false when somebody else was quicker. */
    static boolean advance(Connection connection, CaseSave save, String readModels) throws SQLException {
        try (var update = connection.prepareStatement("update cases set read_models = ?, revision = ?,"
                + " head_length = ?, head_hash = ? where id = ? and revision = ?")) {
            update.setString(1, readModels);
            bindHead(update, 1, save);
            update.setString(5, save.id().value());
            update.setLong(6, save.baseRevision());
            return update.executeUpdate() == 1;
        }
    }

    private static void bindHead(PreparedStatement statement, int before, CaseSave save) throws SQLException {
        statement.setLong(before + 1, save.baseRevision() + 1);
        statement.setLong(before + 2, save.entry().seq());
        statement.setString(before + 3, save.entry().hash());
    }

    /** Writes the summary of a revision again; false when the case has moved on. */
    static boolean rewrite(
            Connection connection, CaseId id, long revision, CaseProjection projection, String readModels)
            throws SQLException {
        try (var update = connection.prepareStatement(
                "update cases set " + COLUMNS.replace(",", " = ?,") + " = ? where id = ? and revision = ?")) {
            bind(update, projection, readModels);
            update.setString(COUNT + 1, id.value());
            update.setLong(COUNT + 2, revision);
            return update.executeUpdate() == 1;
        }
    }

    private static void bind(PreparedStatement statement, CaseProjection projection, String readModels)
            throws SQLException {
        CaseSummary summary = projection.summary();
        statement.setString(1, Columns.text(summary.number(), 100));
        statement.setString(2, Columns.text(summary.patient(), 300));
        statement.setString(3, patientKey(summary.patient()));
        statement.setDate(4, Columns.date(summary.birthDate()));
        statement.setString(5, Columns.text(summary.question(), 1000));
        statement.setString(6, Columns.text(summary.status(), 40));
        statement.setDate(7, Columns.date(summary.openedOn() == null ? UNKNOWN : summary.openedOn()));
        statement.setString(8, Columns.text(summary.owner(), 100));
        statement.setDate(9, Columns.date(summary.nextDue()));
        statement.setString(10, Columns.text(summary.nextText(), 1000));
        statement.setDate(11, Columns.date(summary.visitOn()));
        statement.setString(COUNT - 1, readModels);
        statement.setString(COUNT, Columns.text(projection.basis(), BASIS));
    }

    /** The name as it is compared: two spellings that fold alike are the same. */
    static String patientKey(String patient) {
        return Columns.key(SearchTerms.fold(patient == null ? "" : patient), 300);
    }

    static CaseSummary summary(ResultSet row) throws SQLException {
        LocalDate opened = Columns.date(row, "opened_on");
        return new CaseSummary(
                new CaseId(row.getString("id")),
                row.getString("case_number"),
                row.getString("patient"),
                Columns.date(row, "birth_date"),
                row.getString("question"),
                row.getString("status"),
                UNKNOWN.equals(opened) ? null : opened,
                row.getString("owner_id"),
                Columns.date(row, "next_due"),
                row.getString("next_text"),
                Columns.date(row, "visit_on"));
    }
}
