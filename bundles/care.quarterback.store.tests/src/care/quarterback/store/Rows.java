package care.quarterback.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Goes behind the store's back, to its tables. */
interface Rows {

    Connection connect() throws SQLException;

    /** Runs statements and commits them. */
    static void change(Rows rows, String... statements) throws SQLException {
        try (var connection = rows.connect();
                var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.executeUpdate(each);
            }
        }
    }

    static void empty(Rows rows) throws SQLException {
        for (String table : List.of(
                "cases",
                "case_documents",
                "search_terms",
                "patient_identifiers",
                "opinion_pairs",
                "document_entries",
                "work_items",
                "cohort_cases",
                "missing_kinds",
                "authorizations",
                "case_audit",
                "attachments",
                "attachment_chunks",
                "practice",
                "practice_audit",
                "form_drafts",
                "access_log")) {
            change(rows, "delete from " + table);
        }
        change(rows, "delete from store_seal where slot >= 15"); // the marks of the attachments
    }

    static long count(Rows rows, String query) throws SQLException {
        try (var connection = rows.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
