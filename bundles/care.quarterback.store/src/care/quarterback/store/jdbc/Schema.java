package care.quarterback.store.jdbc;

import care.quarterback.core.spi.StoreException;
import care.quarterback.core.text.Message;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables of a database: which version they have, and how they are brought to the newest. */
public final class Schema {

    private static final Set<String> NO_SUCH_TABLE = Set.of("42X05", "42P01");

    private final DataSource source;
    private final Dialect dialect;

    public Schema(DataSource source, Dialect dialect) {
        this.source = source;
        this.dialect = dialect;
    }

    /** The version of the tables, 0 when there are none. */
    public int version() throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select \"version\" from \"flyway_schema_history\"")) {
            int version = 0;
            while (rows.next()) {
                String each = rows.getString(1);
                version = Math.max(version, each == null ? 0 : Integer.parseInt(each));
            }
            return version;
        } catch (SQLException e) {
            if (NO_SUCH_TABLE.contains(e.getSQLState())) {
                return 0;
            }
            throw e;
        }
    }

    /**
     * Runs the migrations that are missing; asks the migration tool only when there are some, for it is slow to start.
     *
     * @throws StoreException NEWER_VERSION when the tables are newer than this program, DAMAGED when they cannot be mended
     */
    public void migrate() throws SQLException {
        if (isOlder(version())) {
            run();
            if (version() != Migrations.NEWEST) { // a migration that was not found must not pass for done
                throw failed(null);
            }
        }
    }

    /**
     * Whether tables of that version have to be brought up to date.
     *
     * @throws StoreException NEWER_VERSION when they are newer than this program
     */
    public static boolean isOlder(int found) {
        refuseNewer(found);
        return found < Migrations.NEWEST;
    }

    /** @throws StoreException NEWER_VERSION when tables of that version are newer than this program */
    public static void refuseNewer(int found) {
        if (found > Migrations.NEWEST) {
            throw new StoreException(StoreException.Kind.NEWER_VERSION, Message.of("store", "usedByNewer"));
        }
    }

    private void run() {
        var log = Logger.getLogger("org.flywaydb");
        Level before = log.getLevel();
        log.setLevel(Level.SEVERE); // its chatter names the database
        try {
            Flyway.configure(Flyway.class.getClassLoader())
                    .dataSource(source)
                    .resourceProvider(new Migrations())
                    .javaMigrationClassProvider(List::of)
                    .placeholders(dialect.placeholders())
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw failed(SqlFailure.withoutWords(e));
        } finally {
            log.setLevel(before);
        }
    }

    private static StoreException failed(Exception cause) {
        return new StoreException(StoreException.Kind.DAMAGED, Message.of("store", "tables"), cause);
    }
}
