package care.quarterback.store;

import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreException.Kind;
import care.quarterback.core.spi.StoreLocation;
import care.quarterback.core.spi.StoreProvider.Created;
import care.quarterback.core.spi.StoreSecret;
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
            throw new StoreException(
                    Kind.ALREADY_THERE,
                    "There is a store in this database already, and it stays as it is. Open it, or use another"
                            + " database.");
        }
        return new Created(JdbcStore.on(source, Dialect.POSTGRESQL, new ServerKeeper()), "");
    }

    OpenStore open(StoreLocation.Server server, StoreSecret password) {
        DataSource source = source(server, password);
        if (version(source) == 0) {
            throw new StoreException(
                    Kind.MISSING, "There is no store in this database. Check the address, or make a new store in it.");
        }
        return JdbcStore.on(source, Dialect.POSTGRESQL, new ServerKeeper());
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
            throw new StoreException(
                    Kind.REFUSED, "A store on a server has no recovery key. Use the password of its account.");
        }
        var source = new PGSimpleDataSource();
        try {
            source.setUrl(server.jdbcUrl());
        } catch (IllegalArgumentException e) { // its message would tell the URL
            throw new StoreException(
                    Kind.UNREACHABLE,
                    "This is not the address of a PostgreSQL database. It reads like"
                            + " jdbc:postgresql://host/database?user=name");
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
    private static final class ServerKeeper implements JdbcStore.Keeper {

        @Override
        public void backup(Path folder) {
            throw new StoreException(
                    Kind.REFUSED,
                    "A store on a server is backed up by the server's own tools: use pg_dump. Nothing was written.");
        }

        @Override
        public void changePassphrase(StoreSecret current, StoreSecret next) {
            throw new StoreException(
                    Kind.REFUSED,
                    "The password of a store on a server is changed on the server. Ask who keeps it. Nothing was"
                            + " changed.");
        }

        @Override
        public void close() {
            // the pool has closed its connections; the server goes on
        }
    }
}
