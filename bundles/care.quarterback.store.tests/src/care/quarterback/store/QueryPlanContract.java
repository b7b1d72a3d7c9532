package care.quarterback.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.spi.Worklist.Filter;
import care.quarterback.core.spi.Worklist.Query;
import care.quarterback.store.jdbc.ListQueries;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** With many cases a list is read through its index, not through all rows. */
interface QueryPlanContract extends Rows {

    int MANY = 3_000;

    /** How the database answers the query of the list; names the indexes it uses. @param text blank for all */
    String plan(Connection connection, String text) throws SQLException;

    /** How the database answers a statement of the worklist; names the indexes it uses, in small letters. */
    String plan(Connection connection, ListQueries.Asked asked) throws SQLException;

    private static void fill(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var cases = connection.prepareStatement("insert into cases values (?, 1, 0, '', '', '', 'Doe, Ann',"
                        + " ?, ?, '', 'ACTIVE', ?, '', null, '', null, '', 0, '', '')");
                var numbers = connection.prepareStatement("insert into patient_identifiers values (?, ?)");
                var terms = connection.prepareStatement("insert into search_terms values (?, ?)")) {
            for (int i = 0; i < MANY; i++) {
                String id = SampleCases.id(i).value();
                cases.setString(1, id);
                cases.setString(2, "doe ann" + i);
                cases.setDate(3, Date.valueOf(SampleCases.day("1930-01-01").plusDays(i)));
                cases.setDate(4, Date.valueOf(SampleCases.day("2020-01-01").plusDays(i)));
                cases.addBatch();
                terms.setString(1, id);
                terms.setString(2, "term" + i);
                terms.addBatch();
                numbers.setString(1, id);
                numbers.setString(2, "urn:mrn|" + i);
                numbers.addBatch();
            }
            cases.executeBatch();
            terms.executeBatch();
            numbers.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Test
    default void theListOfCasesAndTheSearchUseTheirIndexes() throws SQLException {
        try (Connection connection = connect()) {
            fill(connection);
            String list = plan(connection, "");
            assertTrue(list.contains("cases_newest"), list);
            String search = plan(connection, ListQueries.worklistCases("term1234"));
            assertTrue(search.contains("search_terms_term"), search);
            assertTrue(!search.contains("table scan") && !search.contains("seq scan on search_terms"), search);
        }
    }

    @Test
    default void whoCouldBeThePatientIsFoundByAnIndexEachWay() throws SQLException {
        try (Connection connection = connect()) {
            fill(connection);
            List<ListQueries.Asked> ways =
                    ListQueries.patients("urn:mrn|77", "Doe, Ann77", SampleCases.day("1930-03-19"));
            List<String> indexes =
                    List.of("patient_identifiers_identifier", "cases_(patient|birth)", "cases_patient", "cases_birth");
            for (int i = 0; i < ways.size(); i++) {
                String plan = plan(connection, ways.get(i));
                assertTrue(Pattern.compile(indexes.get(i)).matcher(plan).find(), indexes.get(i) + " in " + plan);
                assertFalse(plan.contains("table scan resultset") || plan.contains("seq scan"), plan);
            }
        }
    }

    private static void fillItems(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var items =
                connection.prepareStatement("insert into work_items (case_id, row_key, code, subject, sentence,"
                        + " due, until_on, visit_on, severity, kind, owner_id, telephone)"
                        + " values (?, ?, '', '', 'Call', ?, '9999-12-31', '9999-12-31', ?, ?, ?, '')")) {
            for (int i = 0; i < MANY * 4; i++) {
                items.setString(1, SampleCases.id(i % MANY).value());
                items.setString(2, "key" + i);
                items.setDate(3, Date.valueOf(WorklistContract.TODAY.plusDays(i % 200 - 50)));
                items.setString(4, i % 3 == 0 ? "BLOCK" : "OTHER");
                items.setString(5, i % 7 == 0 ? "CALL" : "RECORDS");
                items.setString(6, "Owner " + i % 11);
                items.addBatch();
            }
            items.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Test
    default void everyBucketOfTheWorklistIsARangeOfItsIndex() throws SQLException {
        Query all = Query.all(WorklistContract.TODAY, WorklistContract.SOON, 50);
        try (Connection connection = connect()) {
            fill(connection);
            fillItems(connection);
            for (int bucket = 0; bucket < 6; bucket++) {
                String range = bucket < 4 ? "bucket" : "due";
                ranged(plan(connection, ListQueries.worklist(bucket, all)), "work_items_" + range);
                Query owned = all.ofOwner("Owner 3");
                ranged(plan(connection, ListQueries.worklist(bucket, owned)), "work_items_owner_" + range);
                Query blocking = all.with(Filter.NONE.blocking(true));
                if (bucket < 2 || bucket > 3) {
                    ranged(plan(connection, ListQueries.worklist(bucket, blocking)), "work_items_bucket");
                }
                Query kind = all.ofKind("CALL");
                ranged(plan(connection, ListQueries.worklist(bucket, kind)), "work_items_kind_" + range);
            }
        }
    }

    @Test
    default void whatChangedIsReadInTheOrderOfItsIndex() throws SQLException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            try (var entries = connection.prepareStatement(
                    "insert into case_audit values (?, 1, ?, 'N. Okonjo', 'ChangeField', 'DO', ?, '', '', '', '')")) {
                for (int i = 0; i < MANY; i++) {
                    entries.setString(1, SampleCases.id(i).value());
                    entries.setLong(2, i * 1_000L);
                    entries.setBytes(3, new byte[300]);
                    entries.addBatch();
                }
                entries.executeBatch();
            }
            connection.commit();
            connection.setAutoCommit(true);
            String plan = plan(connection, ListQueries.changes(1_000L));
            assertTrue(plan.contains("case_audit_newest"), plan);
            assertFalse(plan.contains("sort"), plan);
        }
    }

    private static void ranged(String plan, String index) {
        assertTrue(plan.contains(index), index + " in " + plan);
        assertFalse(plan.contains("table scan resultset for work_items"), plan);
        assertFalse(plan.contains("seq scan on work_items"), plan);
    }

    @Test
    default void theWorklistOfAFewCasesIsReadByTheirKeys() throws SQLException {
        Query query = Query.all(WorklistContract.TODAY, WorklistContract.SOON, 50);
        try (Connection connection = connect()) {
            fill(connection);
            fillItems(connection);
            String cases = plan(connection, ListQueries.worklistCases("term1234"));
            assertTrue(cases.contains("search_terms_term"), cases);
            String items = plan(
                    connection,
                    ListQueries.worklistOfCases(List.of(SampleCases.id(1).value()), query));
            assertFalse(items.contains("table scan resultset for work_items"), items);
            assertFalse(items.contains("seq scan on work_items"), items);
        }
    }
}
