package care.quarterback.store;

import care.quarterback.core.spi.StoreException;
import care.quarterback.core.text.Message;
import care.quarterback.store.jdbc.Engine;
import care.quarterback.store.jdbc.SqlFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.apache.derby.jdbc.EmbeddedDriver;

/** An embedded database in one folder, encrypted by AES-256 under a key that is given with each connection. */
final class DerbyDatabase implements Engine, AutoCloseable {

    // told at every start: with a key of ours the engine does not remember the algorithm
    private static final String ENCRYPTED = "dataEncryption=true;encryptionAlgorithm=AES/CBC/NoPadding;";
    private static final Set<String> ENDED =
            Set.of("08006", "XJ004"); // a clean end, and one that a fault has ended before

    /** Causes that are said as they are, wherever they show. */
    private static final Set<String> TOLD = Set.of("diskFull", "filesDenied", "fileMissing");

    private static final String HOME = "derby.system.home";
    private static final int DATABASE_IS_DOWN = 45_000; // severity of the engine's errors

    private final EmbeddedDataSource source = new Source();
    private final Path folder;

    private static final class Source extends EmbeddedDataSource {

        private static final long serialVersionUID = 1L;

        @Override
        public Connection getConnection() throws SQLException {
            return KeptStatements.on(super.getConnection());
        }
    }

    private DerbyDatabase(Path folder) {
        this.folder = folder;
        source.setDatabaseName(folder.toString());
    }

    /** Makes a database; the folder must not exist. */
    static DerbyDatabase create(Path folder, Path log, byte[] key) {
        engine(log);
        var database = new DerbyDatabase(folder);
        database.source.setCreateDatabase("create");
        database.boot(key);
        database.source.setCreateDatabase(null);
        return database;
    }

    /** @throws StoreException WRONG_SECRET, IN_USE, DAMAGED, MISSING */
    static DerbyDatabase open(Path folder, Path log, byte[] key) {
        engine(log);
        var database = new DerbyDatabase(folder);
        database.boot(key);
        return database;
    }

    /** Starts the engine while nobody waits for it. Where that fails, opening fails in the same way and says so. */
    static void prepare(Path log) {
        try {
            engine(log);
        } catch (StoreException told) {
            // by whoever opens
        }
    }

    /**
     * The engine has one set of properties for the whole process, read when it starts. It gets them from us alone: its home
     * is a folder that was made just now and is gone when it has started, so that no file of properties is found there. Its
     * log goes where it can hurt nobody and tells no statements, its cache has a bound (2,000 pages of 4 or 32 KB). The log of
     * changes is written through to the disk each time its buffer is full and at each commit: half a megabyte holds what one
     * save writes.
     */
    private static synchronized void engine(Path log) {
        Map.of(
                        "derby.stream.error.file",
                        log.toString(),
                        "derby.infolog.append",
                        "false",
                        "derby.storage.pageCacheSize",
                        "2000",
                        "derby.storage.logBufferSize",
                        "524288")
                .forEach((name, value) -> {
                    if (System.getProperty(name) == null) {
                        System.setProperty(name, value);
                    }
                });
        System.setProperty("derby.stream.error.logSeverityLevel", "40000");
        System.setProperty("derby.language.logStatementText", "false");
        System.setProperty("derby.language.logQueryPlan", "false");
        System.setProperty("derby.locks.deadlockTrace", "false");
        System.setProperty("derby.system.durability", "default");
        System.setProperty("derby.drda.startNetworkServer", "false");
        start();
    }

    private static void start() {
        if (System.getProperty(HOME) != null && !Files.exists(Path.of(System.getProperty(HOME)))) {
            return; // it has started
        }
        try {
            Path nothing = Files.createTempDirectory("quarterback-");
            try {
                System.setProperty(HOME, nothing.toString());
                new EmbeddedDriver(); // starts it
            } finally {
                HomeFolder.delete(nothing);
            }
        } catch (IOException e) {
            throw HomeFolder.unreachable(e);
        }
    }

    @Override
    public long free() {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE; // not known
        }
    }

    @Override
    public boolean isDown(SQLException failure) {
        return failure.getErrorCode() >= DATABASE_IS_DOWN;
    }

    @Override
    public void restart() {
        var end = new EmbeddedDataSource();
        end.setDatabaseName(folder.toString());
        end.setShutdownDatabase("shutdown");
        try {
            end.getConnection().close();
        } catch (SQLException ended) {
            // that is how it answers, whether it could end well or not
        }
    }

    private void boot(byte[] key) {
        // attributes of the data source, not of a URL: a URL is what gets logged
        source.setConnectionAttributes(
                ENCRYPTED + "encryptionKey=" + HexFormat.of().formatHex(key));
        try (var connection = source.getConnection()) {
            connection.getMetaData();
        } catch (SQLException e) {
            restart(); // nothing of a half-begun database stays in the way of the next try
            throw refusal(e);
        } catch (RuntimeException fault) { // the engine's own, such as of a page that is nonsense
            restart();
            throw new StoreException(StoreException.Kind.DAMAGED, Message.of("store", "databaseDamaged"));
        } finally {
            HomeFolder.delete(Path.of(System.getProperty(HOME))); // the engine makes it anew for its first database
        }
    }

    private StoreException refusal(SQLException failure) {
        Set<String> states = new HashSet<>();
        gather(failure, states);
        if (states.contains("XSDB6")) {
            return HomeLock.inUse();
        }
        if (states.contains("XBCXK")) {
            return new StoreException(StoreException.Kind.DAMAGED, Message.of("store", "keyOfAnother"));
        }
        StoreException told = SqlFailure.of(failure, this);
        if (TOLD.contains(told.said().key())) {
            return told;
        }
        if (states.contains("XJ004")) {
            return new StoreException(StoreException.Kind.MISSING, Message.of("store", "keyAlone"));
        }
        return damaged(failure);
    }

    private static void gather(Throwable failure, Set<String> states) {
        if (failure instanceof SQLException sql) {
            states.add(String.valueOf(sql.getSQLState()));
            gather(sql.getNextException(), states);
        }
        if (failure != null) {
            gather(failure.getCause(), states);
        }
    }

    private static StoreException damaged(SQLException failure) {
        return new StoreException(
                StoreException.Kind.DAMAGED,
                Message.of("store", "databaseDamaged"),
                SqlFailure.of(failure).getCause());
    }

    DataSource source() {
        return source;
    }

    /** Ends every use of the database and writes all of it to disk. */
    @Override
    public void close() {
        source.setConnectionAttributes(null);
        source.setShutdownDatabase("shutdown");
        try {
            source.getConnection().close();
        } catch (SQLException e) {
            if (!ENDED.contains(e.getSQLState())) {
                throw SqlFailure.of(e, this);
            }
        }
    }
}
