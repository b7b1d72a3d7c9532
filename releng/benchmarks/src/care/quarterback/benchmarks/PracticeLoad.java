package care.quarterback.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts the rows of {@link Practice} into the empty tables of a store by the database's own import, beside our code: it writes
 * no log and sorts each index once, where a million rows one by one would take many minutes.
 */
final class PracticeLoad {

    private static final String SUMMARY = "ID, REVISION, HEAD_LENGTH, HEAD_HASH, READ_MODELS, CASE_NUMBER, PATIENT,"
            + " PATIENT_KEY, QUESTION, STATUS, OPENED_ON, OWNER_ID, NEXT_TEXT";

    private final Connection connection;
    private final Path folder;
    private final int cases;
    private final LocalDate today;

    private PracticeLoad(Connection connection, Path folder, int cases, LocalDate today) {
        this.connection = connection;
        this.folder = folder;
        this.cases = cases;
        this.today = today;
    }

    /** @param folder for files on the way; none is left */
    static void fill(Connection connection, Path folder, int cases, LocalDate today) throws SQLException, IOException {
        var load = new PracticeLoad(connection, folder, cases, today);
        load.table("CASES", SUMMARY, number -> Stream.of(summary(Practice.number(number, today), number)));
        load.table("SEARCH_TERMS", "CASE_ID, TERM", number -> {
            Practice.Case one = Practice.number(number, today);
            return one.terms().stream().map(term -> List.of(one.id(), term));
        });
        load.table(
                "WORK_ITEMS",
                "CASE_ID, ROW_KEY, CODE, SUBJECT, SENTENCE, DUE, UNTIL_ON, VISIT_ON, SEVERITY, KIND, OWNER_ID,"
                        + " TELEPHONE",
                number -> Practice.items(Practice.number(number, today), number).stream());
    }

    /** The rows of cases from which rates are counted, without a worklist. @param folder for files on the way */
    static void fillCohort(Connection connection, Path folder, int cases) throws SQLException, IOException {
        var load = new PracticeLoad(connection, folder, cases, Practice.TODAY);
        load.table("CASES", SUMMARY, number -> Stream.of(summary(Practice.number(number), number)));
        load.table("COHORT_CASES", CohortLoad.CASES, CohortLoad::cases);
        load.table("MISSING_KINDS", CohortLoad.MISSING, CohortLoad::missing);
        load.table("AUTHORIZATIONS", CohortLoad.AUTHORIZATIONS, CohortLoad::authorizations);
    }

    /** The rows of one case. */
    private interface Rows {
        Stream<? extends List<?>> of(int number);
    }

    private static List<?> summary(Practice.Case one, int number) {
        return List.of(
                one.id(),
                1,
                0,
                "",
                "",
                one.number(),
                one.patient(),
                one.patient().toLowerCase(Locale.ROOT),
                "Should I have the surgery on my hip?",
                "ACTIVE",
                one.today().minusDays(number % 700),
                one.owner(),
                "");
    }

    private void table(String table, String columns, Rows rows) throws SQLException, IOException {
        Path file = Files.createTempFile(folder, "rows", ".csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            for (int number = 0; number < cases; number++) {
                rows.of(number).map(PracticeLoad::line).forEach(line -> write(out, line));
            }
        }
        try (var load = connection.prepareCall("call syscs_util.syscs_import_data(current schema, ?, ?, null, ?, null,"
                        + " null, 'UTF-8', 0)");
                var statement = connection.createStatement()) {
            load.setString(1, table);
            load.setString(2, columns.replace(" ", ""));
            load.setString(3, file.toString());
            load.execute();
            statement.execute("call syscs_util.syscs_update_statistics(current schema, '" + table + "', null)");
            connection.commit();
        } finally {
            Files.delete(file);
        }
    }

    private static String line(List<?> values) {
        return values.stream().map(value -> "\"" + value + "\"").collect(Collectors.joining(",", "", "\n"));
    }

    private static void write(Writer out, String line) {
        try {
            out.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
