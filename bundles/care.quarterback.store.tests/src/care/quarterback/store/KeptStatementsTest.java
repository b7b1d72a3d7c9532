package care.quarterback.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptStatementsTest {

    private static final String INSERT = "insert into t values (?)";

    private final EmbeddedDataSource source = new EmbeddedDataSource();
    private Connection plain;
    private Connection keeping;

    @BeforeEach
    void makesATable() throws SQLException {
        source.setDatabaseName("memory:" + UUID.randomUUID());
        source.setCreateDatabase("create");
        plain = source.getConnection();
        keeping = KeptStatements.on(plain);
        try (var statement = plain.createStatement()) {
            statement.execute("create table t (n int primary key not null)");
        }
    }

    @AfterEach
    void dropsTheDatabase() throws SQLException {
        keeping.close();
        assertTrue(plain.isClosed());
        source.setCreateDatabase(null);
        source.setConnectionAttributes("drop=true");
        assertThrows(SQLException.class, source::getConnection);
    }

    private void insert(int number) throws SQLException {
        try (var insert = keeping.prepareStatement(INSERT)) {
            insert.setInt(1, number);
            insert.executeUpdate();
        }
    }

    private int count() throws SQLException {
        try (var select = keeping.prepareStatement("select count(*) from t");
                var row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void aStatementIsUsedAgainWithoutItsValues() throws SQLException {
        insert(1);
        insert(2);
        assertEquals(2, count());
        assertEquals(2, count());
        try (var insert = keeping.prepareStatement(INSERT)) {
            assertThrows(SQLException.class, insert::executeUpdate, "the value of the use before is gone");
        }
    }

    @Test
    void aStatementThatFailedIsPreparedAnew() throws SQLException {
        insert(1);
        assertThrows(SQLException.class, () -> insert(1));
        insert(2);
        assertEquals(2, count());
    }

    @Test
    void theSameTextCanBeInUseTwice() throws SQLException {
        insert(1);
        insert(2);
        String sql = "select n from t where n >= ? order by n";
        try (var outer = keeping.prepareStatement(sql);
                var inner = keeping.prepareStatement(sql)) {
            outer.setInt(1, 1);
            inner.setInt(1, 2);
            try (var all = outer.executeQuery();
                    var last = inner.executeQuery()) {
                assertTrue(all.next() && last.next());
                assertEquals(1, all.getInt(1));
                assertEquals(2, last.getInt(1));
            }
        }
    }

    @Test
    void closingEndsTheRowsAndTheUse() throws SQLException {
        insert(1);
        PreparedStatement select = keeping.prepareStatement("select n from t");
        var rows = select.executeQuery();
        assertFalse(select.isClosed());
        select.close();
        select.close();
        assertTrue(select.isClosed());
        assertTrue(rows.isClosed());
        assertThrows(SQLException.class, select::executeQuery);
    }

    @Test
    void moreTextsThanAreKeptDoNoHarm() throws SQLException {
        for (int i = 0; i < 200; i++) {
            try (var insert = keeping.prepareStatement("insert into t values (? + " + 1000 * i + ")")) {
                insert.setInt(1, 1);
                insert.executeUpdate();
            }
        }
        assertEquals(200, count());
    }
}
