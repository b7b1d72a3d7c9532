package care.quarterback.store;

import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreException.Kind;
import care.quarterback.core.spi.StoreLocation;
import care.quarterback.core.spi.StoreProvider.Created;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.core.text.Message;
import care.quarterback.store.jdbc.Dialect;
import care.quarterback.store.jdbc.Schema;
import care.quarterback.store.jdbc.SqlFailure;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Stores on a shared PostgreSQL, which encrypts, copies and guards in its own way. */
final class PostgresStores {

    Created create(StoreLocation.Server server, StoreSecret password) {
        DataSource source = source(server, password);
        if (version(source) > 0) {
            throw new StoreException(Kind.ALREADY_THERE, Message.of("store", "thereInDatabase"));
        }
        return new Created(JdbcStore.on(source, Dialect.POSTGRESQL, new ServerKeeper(server)), "");
    }

    OpenStore open(StoreLocation.Server server, StoreSecret password) {
        DataSource source = source(server, password);
        if (version(source) == 0) {
            throw new StoreException(Kind.MISSING, Message.of("store", "noneInDatabase"));
        }
        return JdbcStore.on(source, Dialect.POSTGRESQL, new ServerKeeper(server));
    }

    private static int version(DataSource source) {
        try {
            return new Schema(source, Dialect.POSTGRESQL).version();
        } catch (SQLException e) {
            throw SqlFailure.of(e);
        }
    }

    private static DataSource source(StoreLocation.Server server, StoreSecret password) {
        if (password.isRecoveryKey()) {
            throw new StoreException(Kind.REFUSED, Message.of("store", "serverRecovery"));
        }
        var source = new PGSimpleDataSource();
        try {
            source.setUrl(server.jdbcUrl());
        } catch (IllegalArgumentException e) { // its message would tell the URL
            throw new StoreException(Kind.UNREACHABLE, Message.of("store", "address"));
        }
        char[] text = password.text();
        if (text.length > 0) {
            source.setPassword(new String(text));
        }
        Arrays.fill(text, '\0');
        source.setApplicationName("quarterback");
        return source;
    }

    /** Refuses what the server's own tools do better. */
    private record ServerKeeper(StoreLocation.Server server) implements JdbcStore.Keeper {

        @Override
        public void backup(Path folder) {
            throw new StoreException(Kind.REFUSED, Message.of("store", "serverBackup"));
        }

        @Override
        public void verify(StoreSecret secret) {
            version(source(server, secret));
        }

        @Override
        public void changePassphrase(StoreSecret current, StoreSecret next) {
            throw new StoreException(Kind.REFUSED, Message.of("store", "serverPassword"));
        }

        @Override
        public void close() {
            // the pool has closed its connections; the server goes on
        }
    }
}
