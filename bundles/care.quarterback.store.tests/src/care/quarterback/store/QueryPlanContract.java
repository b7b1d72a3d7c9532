package care.quarterback.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** With many cases a list is read through its index, not through all rows. */
interface QueryPlanContract extends Rows {

    int MANY = 3_000;

    /** How the database answers the query of the list; names the indexes it uses. @param text what is looked for */
    String plan(Connection connection, String text) throws SQLException;

    private static void fill(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var cases = connection.prepareStatement("insert into cases values (?, 1, 0, '', '', '', 'Doe, Ann',"
                        + " 'doe ann', null, '', 'ACTIVE', ?, '', null, '', null)");
                var terms = connection.prepareStatement("insert into search_terms values (?, ?)")) {
            for (int i = 0; i < MANY; i++) {
                String id = SampleCases.id(i).value();
                cases.setString(1, id);
                cases.setDate(2, Date.valueOf(SampleCases.day("2020-01-01").plusDays(i)));
                cases.addBatch();
                terms.setString(1, id);
                terms.setString(2, "term" + i);
                terms.addBatch();
            }
            cases.executeBatch();
            terms.executeBatch();
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
            String search = plan(connection, "term1234");
            assertTrue(search.contains("search_terms_term"), search);
            assertTrue(!search.contains("table scan") && !search.contains("seq scan on search_terms"), search);
        }
    }
}
