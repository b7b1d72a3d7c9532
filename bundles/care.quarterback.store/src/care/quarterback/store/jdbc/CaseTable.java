package care.quarterback.store.jdbc;

import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.core.spi.CaseProjection;
import care.quarterback.core.spi.CaseRepository.CaseSave;
import care.quarterback.core.spi.CaseSummary;
import care.quarterback.core.spi.SearchTerms;
import care.quarterback.core.text.Message;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.CaseStatus;
import care.quarterback.model.value.CaseId;
import care.quarterback.store.key.Cells;
import care.quarterback.store.key.StoreSeal;
import care.quarterback.store.key.StoreSeal.Purpose;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The row of a case: revision, head of its audit, what a list shows, and the mark that proves all of it. */
final class CaseTable {

    /** The columns that {@link #summary} reads. */
    static final String SUMMARY = "c.id, c.case_number, c.patient, c.birth_date, c.question, c.status, c.opened_on,"
            + " c.owner_id, c.next_due, c.next_text, c.visit_on, c.revision, c.head_length, c.head_hash, c.read_models,"
            + " c.projected_by, c.reprojected, c.row_seal";

    private static final LocalDate UNKNOWN = LocalDate.of(1, 1, 1);
    private static final String COLUMNS = "case_number, patient, patient_key, birth_date, question, status, opened_on,"
            + " owner_id, next_due, next_text, visit_on, read_models, projected_by, reprojected, patient_seal, row_seal";
    private static final int COUNT = 16;

    /** Length of what the read models come from. */
    static final int BASIS = 64;

    /** What a list says instead of a row that was altered, in no language yet. */
    private static final String ALTERED =
            new Sentences(Locale.ROOT).unsaid().sentence(Message.of("store", "rowAltered"));

    private CaseTable() {}

    /**
     * Where a case stands.
     *
     * @param readModels the digests of {@link ReadModels}
     * @param seal the mark over the row
     */
    record State(long revision, AuditHead head, String readModels, String seal) {

        /** Of a case that is not in the store. */
        static final State NONE = new State(0, AuditHead.EMPTY, "", "");
    }

    /**
     * What the row says.
     *
     * @param readModels the digests of {@link ReadModels}
     * @param basis which rules and choices they come from
     * @param reprojected they were made anew since the case was saved
     */
    record Listed(
            long revision, AuditHead head, String readModels, String basis, boolean reprojected, CaseSummary summary) {

        /** After a save. */
        static Listed of(CaseSave save, String readModels) {
            return of(save.projection(), save.baseRevision() + 1, AuditHead.of(save.entry()), readModels, false);
        }

        /** As the columns hold it. */
        static Listed of(
                CaseProjection projection, long revision, AuditHead head, String readModels, boolean reprojected) {
            return new Listed(
                    revision,
                    head,
                    readModels,
                    Columns.text(projection.basis(), BASIS),
                    reprojected,
                    fitting(projection.summary()));
        }

        private static CaseSummary fitting(CaseSummary summary) {
            return new CaseSummary(
                    summary.id(),
                    Columns.text(summary.number(), 100),
                    Columns.text(summary.patient(), 300),
                    summary.birthDate(),
                    Columns.text(summary.question(), 1000),
                    Columns.text(summary.status(), 40),
                    UNKNOWN.equals(summary.openedOn()) ? null : summary.openedOn(),
                    Columns.text(summary.owner(), 100),
                    summary.nextDue(),
                    Columns.text(summary.nextText(), 1000),
                    summary.visitOn());
        }

        /** What the audit covers of the rows: their digests, and what a list shows. */
        String digest() {
            return Columns.sha256(Columns.line(shownAfter(readModels)));
        }

        String seal(StoreSeal seal) {
            return seal.mark(
                    Purpose.ROW,
                    shownAfter(
                            "cases",
                            summary.id(),
                            revision,
                            head.length(),
                            head.hash(),
                            readModels,
                            basis,
                            reprojected));
        }

        /** The values, and behind them what a list shows, in the order of its columns. */
        private Object[] shownAfter(Object... values) {
            return Stream.concat(
                            Arrays.stream(values),
                            Stream.of(
                                    summary.number(),
                                    summary.patient(),
                                    summary.birthDate(),
                                    summary.question(),
                                    summary.status(),
                                    summary.openedOn(),
                                    summary.owner(),
                                    summary.nextDue(),
                                    summary.nextText(),
                                    summary.visitOn()))
                    .toArray();
        }
    }

    /** The mark of a name, for lists that show no more of the row. */
    static String patientSeal(StoreSeal seal, String id, String patient) {
        return seal.mark(Purpose.ROW, "patient", id, patient);
    }

    /** A name as a list shows it: nobody's when it was altered. */
    static String patient(StoreSeal seal, String id, String cell, String mark) {
        String patient = Cells.show(seal, cell);
        return patientSeal(seal, id, patient).equals(mark) ? patient : "";
    }

    static State state(Connection connection, CaseId id) throws SQLException {
        try (var select = connection.prepareStatement(
                "select revision, head_length, head_hash, read_models, row_seal from cases where id = ?")) {
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
    static boolean write(Connection connection, long baseRevision, Listed listed, StoreSeal seal) throws SQLException {
        String sql = baseRevision == 0
                ? "insert into cases (" + COLUMNS + ", revision, head_length, head_hash, id) values (?"
                        + ", ?".repeat(COUNT + 3) + ")"
                : "update cases set " + COLUMNS.replace(",", " = ?,")
                        + " = ?, revision = ?, head_length = ?, head_hash = ? where id = ? and revision = ?";
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, listed, seal);
            bindHead(statement, COUNT, listed);
            statement.setString(COUNT + 4, listed.summary().id().value());
            if (baseRevision != 0) {
                statement.setLong(COUNT + 5, baseRevision);
            }
            return statement.executeUpdate() == 1;
        }
    }

    /** Writes the next revision where what a list shows stays as it is; false when somebody else was quicker. */
    static boolean advance(Connection connection, long baseRevision, Listed listed, StoreSeal seal)
            throws SQLException {
        try (var update = connection.prepareStatement("update cases set read_models = ?, reprojected = 0, row_seal = ?,"
                + " revision = ?, head_length = ?, head_hash = ? where id = ? and revision = ?")) {
            update.setString(1, listed.readModels());
            update.setString(2, listed.seal(seal));
            bindHead(update, 2, listed);
            update.setString(6, listed.summary().id().value());
            update.setLong(7, baseRevision);
            return update.executeUpdate() == 1;
        }
    }

    private static void bindHead(PreparedStatement statement, int before, Listed listed) throws SQLException {
        statement.setLong(before + 1, listed.revision());
        statement.setLong(before + 2, listed.head().length());
        statement.setString(before + 3, listed.head().hash());
    }

    /** Writes what a revision is listed as again; false when the case has moved on. */
    static boolean rewrite(Connection connection, Listed listed, StoreSeal seal) throws SQLException {
        try (var update = connection.prepareStatement(
                "update cases set " + COLUMNS.replace(",", " = ?,") + " = ? where id = ? and revision = ?")) {
            bind(update, listed, seal);
            update.setString(COUNT + 1, listed.summary().id().value());
            update.setLong(COUNT + 2, listed.revision());
            return update.executeUpdate() == 1;
        }
    }

    private static void bind(PreparedStatement statement, Listed listed, StoreSeal seal) throws SQLException {
        CaseSummary summary = listed.summary();
        statement.setString(1, Cells.hide(seal, summary.number()));
        statement.setString(2, Cells.hide(seal, summary.patient()));
        statement.setString(3, Cells.key(seal, patientKey(summary.patient())));
        statement.setDate(4, Columns.date(summary.birthDate()));
        statement.setString(5, Cells.hide(seal, summary.question()));
        statement.setString(6, summary.status());
        statement.setDate(7, Columns.date(summary.openedOn() == null ? UNKNOWN : summary.openedOn()));
        statement.setString(8, Cells.hide(seal, summary.owner()));
        statement.setDate(9, Columns.date(summary.nextDue()));
        statement.setString(10, Cells.hide(seal, summary.nextText()));
        statement.setDate(11, Columns.date(summary.visitOn()));
        statement.setString(12, listed.readModels());
        statement.setString(13, listed.basis());
        statement.setInt(14, listed.reprojected() ? 1 : 0);
        statement.setString(15, patientSeal(seal, summary.id().value(), summary.patient()));
        statement.setString(COUNT, listed.seal(seal));
    }

    /** The name as it is compared: two spellings that fold alike are the same. */
    static String patientKey(String patient) {
        return Columns.key(SearchTerms.fold(patient == null ? "" : patient), 300);
    }

    /** What a row says, whether it is true or not. */
    static Listed listed(ResultSet row, StoreSeal seal) throws SQLException {
        LocalDate opened = Columns.date(row, "opened_on");
        var summary = new CaseSummary(
                StoredId.of(row.getString("id")),
                Cells.show(seal, row.getString("case_number")),
                Cells.show(seal, row.getString("patient")),
                Columns.date(row, "birth_date"),
                Cells.show(seal, row.getString("question")),
                row.getString("status"),
                UNKNOWN.equals(opened) ? null : opened,
                Cells.show(seal, row.getString("owner_id")),
                Columns.date(row, "next_due"),
                Cells.show(seal, row.getString("next_text")),
                Columns.date(row, "visit_on"));
        return new Listed(
                row.getLong("revision"),
                new AuditHead(row.getLong("head_length"), row.getString("head_hash")),
                row.getString("read_models"),
                row.getString("projected_by"),
                row.getInt("reprojected") == 1,
                summary);
    }

    /** What a case's row says; empty when there is no such case. */
    static Optional<Listed> find(Connection connection, CaseId id, StoreSeal seal) throws SQLException {
        try (var select = connection.prepareStatement("select " + SUMMARY + " from cases c where c.id = ?")) {
            select.setString(1, id.value());
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(listed(row, seal)) : Optional.empty();
            }
        }
    }

    /** What a list shows of a row; of one that was altered nothing but that it was. */
    static CaseSummary summary(ResultSet row, StoreSeal seal) throws SQLException {
        Listed listed = listed(row, seal);
        return listed.seal(seal).equals(row.getString("row_seal"))
                ? listed.summary()
                : altered(listed.summary().id());
    }

    private static CaseSummary altered(CaseId id) {
        return new CaseSummary(
                id, "", "", null, "", CaseStatus.ACTIVE.getLiteral(), null, "", null, alteredSentence(), null);
    }

    /** Said where a row was altered, as {@link Sentences#unsaid} sentences give it. */
    static String alteredSentence() {
        return ALTERED;
    }
}
