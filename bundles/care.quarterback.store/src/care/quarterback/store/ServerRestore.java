package care.quarterback.store;

import care.quarterback.core.account.Account;
import care.quarterback.core.account.Role;
import care.quarterback.core.spi.BackupReport;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.StoreException.Kind;
import care.quarterback.core.spi.StoreLocation;
import care.quarterback.core.spi.StoreProvider.Restored;
import care.quarterback.core.spi.StoreProvider.Settling;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.core.text.Message;
import care.quarterback.store.backup.BackupFolder;
import care.quarterback.store.backup.OpenBackup;
import care.quarterback.store.jdbc.Dialect;
import care.quarterback.store.jdbc.Schema;
import care.quarterback.store.jdbc.SqlFailure;
import care.quarterback.store.key.Derivation;
import care.quarterback.store.key.KeyFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Puts a backup into a database where no store is: into tables of a schema of its own first, where all of it is read once more,
 * and then into their place, all in one transaction. The key of the backup goes on. A schema that was left by a restore that
 * was broken off is no store, and is swept by the next one.
 */
final class ServerRestore {

    private static final String DRAFT = "quarterback_restore";

    private final StoreLocation.Server server;
    private final PostgresStores stores;
    private final Derivation derivation;
    private final Settling settling;
    private final Progress progress;

    ServerRestore(
            StoreLocation.Server server,
            PostgresStores stores,
            Derivation derivation,
            Settling settling,
            Progress progress) {
        this.server = server;
        this.stores = stores;
        this.derivation = derivation;
        this.settling = settling;
        this.progress = progress;
    }

    Restored of(Path backup, StoreSecret secret) {
        refuseToReplace(ServerSource.patient(server));
        if (!BackupFolder.isOne(backup) && Files.exists(new HomeFolder(backup).key())) {
            throw new StoreException(Kind.REFUSED, Message.of("store", "restorePages"));
        }
        try (var open = OpenBackup.of(backup, secret)) {
            KeyFile.Opened opened = open.keys().open(secret);
            try {
                return new Restored(into(open, key(open.keys(), secret, opened), opened), "");
            } finally {
                Arrays.fill(opened.dataKey(), (byte) 0);
            }
        }
    }

    private static void refuseToReplace(PGSimpleDataSource source) {
        try {
            if (new Schema(source, Dialect.POSTGRESQL).version() > 0) {
                throw new StoreException(Kind.ALREADY_THERE, Message.of("store", "thereInDatabase"));
            }
        } catch (SQLException e) {
            throw SqlFailure.of(e);
        }
    }

    /** On a server everybody signs in: where one passphrase opened the store, it is the password of its first owner. */
    private KeyFile key(KeyFile backup, StoreSecret secret, KeyFile.Opened opened) {
        if (backup.hasAccounts()) {
            return backup;
        }
        if (secret.isRecoveryKey() || secret.person().isEmpty()) {
            throw new StoreException(Kind.REFUSED, Message.of("store", "restorePassphrase"));
        }
        var owner = new Account(secret.person().get(), Role.OWNER, true);
        return backup.with(owner, secret, opened.dataKey(), derivation);
    }

    private BackupReport into(OpenBackup backup, KeyFile key, KeyFile.Opened opened) {
        run("drop schema if exists " + DRAFT + " cascade", "create schema " + DRAFT);
        boolean restored = false;
        try {
            JdbcStore.migrate(drafted(ServerSource.patient(server)), Dialect.POSTGRESQL);
            BackupReport report;
            try (JdbcStore store = stores.begin(drafted(ServerSource.of(server)), key, opened)) {
                report = backup.read(store.target(), progress);
                Restoring.accept(report);
                settling.settle(store, backup.made());
                Restoring.prove(store);
            }
            move();
            restored = true;
            return report;
        } finally {
            if (!restored) {
                run("drop schema if exists " + DRAFT + " cascade");
            }
        }
    }

    private static PGSimpleDataSource drafted(PGSimpleDataSource source) {
        source.setCurrentSchema(DRAFT);
        return source;
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void connected(Work work) {
        try (var connection = ServerSource.patient(server).getConnection()) {
            connection.setAutoCommit(false);
            work.on(connection);
            connection.commit();
        } catch (SQLException e) {
            throw SqlFailure.of(e);
        }
    }

    private void run(String... statements) {
        connected(connection -> execute(connection, List.of(statements)));
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /** A table of that name that somebody made meanwhile ends it, and nothing was moved. */
    private void move() {
        refuseToReplace(ServerSource.patient(server));
        connected(connection -> {
            List<String> moves = new ArrayList<>();
            try (var select = connection.prepareStatement(
                    "select format('alter table %I.%I set schema %I', schemaname, tablename, current_schema())"
                            + " from pg_tables where schemaname = ? order by tablename")) {
                select.setString(1, DRAFT);
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        moves.add(row.getString(1));
                    }
                }
            }
            moves.add("drop schema " + DRAFT);
            execute(connection, moves);
        });
    }
}
