package care.quarterback.store;

import care.quarterback.core.spi.OpenStore;
import care.quarterback.store.jdbc.ListQueries;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The contracts on encrypted Derby. */
class DerbyContractTest implements StoreContract {

    @TempDir
    private static Path home;

    private static OpenStore store;

    @BeforeAll
    static void createsTheStore() {
        store = TestStores.withoutHeads(home.resolve("home"));
    }

    @AfterAll
    static void closesTheStore() {
        store.close();
    }

    @BeforeEach
    void emptiesIt() throws SQLException {
        Rows.empty(this);
    }

    /** The database is booted, so that its key is not asked for again. */
    @Override
    public Connection connect() throws SQLException {
        var source = new EmbeddedDataSource();
        source.setDatabaseName(home.resolve("home/db").toAbsolutePath().toString());
        return source.getConnection();
    }

    @Override
    public String plan(Connection connection, String text) throws SQLException {
        return statistics(connection, () -> ListQueries.find(connection, text));
    }

    @Override
    public String plan(Connection connection, ListQueries.Asked asked) throws SQLException {
        return statistics(connection, () -> asked.run(connection, ""));
    }

    private interface Asking {
        String run() throws SQLException;
    }

    private static String statistics(Connection connection, Asking asking) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String table : List.of("CASES", "SEARCH_TERMS", "PATIENT_IDENTIFIERS", "WORK_ITEMS", "CASE_AUDIT")) {
                statement.execute("call syscs_util.syscs_update_statistics(current schema, '" + table + "', null)");
            }
            statement.execute("call syscs_util.syscs_set_runtimestatistics(1)");
            asking.run();
            try (var row = statement.executeQuery("values syscs_util.syscs_get_runtimestatistics()")) {
                row.next();
                return row.getString(1).toLowerCase(Locale.ROOT);
            }
        }
    }

    @Override
    public OpenStore store() {
        return store;
    }
}
