package care.quarterback.store;

import care.quarterback.core.spi.CaseRepository;
import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.Worklist;
import care.quarterback.store.jdbc.Dialect;
import care.quarterback.store.jdbc.Transactions;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.postgresql.ds.PGSimpleDataSource;

/** Altered rows on PostgreSQL with a key: as it will be once a store on a server has one. */
class SealedPostgresTest implements AlteredRowsContract {

    private static LoopbackPostgres server;
    private static OpenStore store;

    @BeforeAll
    static void startsAServer() throws IOException, InterruptedException {
        Optional<Path> programs = LoopbackPostgres.programs();
        Assumptions.assumeTrue(programs.isPresent(), "no PostgreSQL is installed");
        server = LoopbackPostgres.start(programs.get());
        JdbcStore.migrate(source(), Dialect.POSTGRESQL);
        store = TestStores.keyed(new Transactions(source()), () -> {});
    }

    @AfterAll
    static void stopsIt() {
        if (store != null) {
            store.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void emptiesIt() throws SQLException {
        Rows.empty(this);
    }

    private static PGSimpleDataSource source() {
        var source = new PGSimpleDataSource();
        source.setUrl(server.url());
        return source;
    }

    @Override
    public Connection connect() throws SQLException {
        return source().getConnection();
    }

    @Override
    public CaseRepository cases() {
        return store.cases();
    }

    @Override
    public Worklist worklist() {
        return store.worklist();
    }
}
