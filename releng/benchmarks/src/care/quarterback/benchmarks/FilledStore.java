package care.quarterback.benchmarks;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditEntry.AuditChange;
import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.core.spi.CaseRepository.CaseSave;
import care.quarterback.core.spi.StoreLocation;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.desk.services.Desk;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.desk.services.Seat;
import care.quarterback.model.CareCase;
import care.quarterback.model.codec.CaseCodec;
import care.quarterback.model.value.CaseId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** An encrypted store with many invented cases, and beside our desk a plain connection to the same database. */
final class FilledStore implements AutoCloseable {

    static final int USUAL_SIZE = 200;
    static final int LARGE_SIZE = 5_000;

    private static final int SMALL_SIZE = 5;

    /** The same cases as compressed XMI and as our stored form without its seal, beside our tables. */
    static final String XMI = "xmi_documents";

    private static final Actor ACTOR = new Actor("Benchmark");
    static final String WORDS = "a store for measuring";

    private static final char[] PASSPHRASE = WORDS.toCharArray();
    private static final int CASES_PER_COMMIT = 500;
    private static final int MANY = 10_000;
    private static final int FEW = 300;

    private final Path home;
    private OpenDesk desk;
    private final CaseCodec codec = new CaseCodec();

    private FilledStore(Path home, OpenDesk desk) {
        this.home = home;
        this.desk = desk;
    }

    /** Opens the store of this run of the benchmarks, made by whoever needs it first. */
    static FilledStore open(Settings settings) throws InterruptedException, SQLException {
        return open(home(settings), settings.amount(MANY, FEW));
    }

    static Path home(Settings settings) {
        return settings.work().resolve("filled-store");
    }

    /** @param cases how many to make when there is no store yet */
    static FilledStore open(Path home, int cases) throws InterruptedException, SQLException {
        if (Files.isDirectory(home)) {
            return empty(home);
        }
        var store = empty(home);
        try (var connection = store.plain();
                var statement = connection.createStatement()) {
            statement.execute(
                    "create table " + XMI + " (case_id varchar(36) primary key not null, document blob, packed blob)");
            connection.commit();
        }
        System.out.println("filling a store with " + cases + " cases");
        for (int i = 0; i < cases; i++) {
            store.add(USUAL_SIZE, i);
        }
        return store;
    }

    /** Opens a store, or makes one without any case. */
    static FilledStore empty(Path home) throws InterruptedException {
        var location = new StoreLocation.Embedded(home);
        var seat = Seat.direct(ACTOR, Clock.systemDefaultZone());
        Desk desk = Services.one(Desk.class);
        try (var secret = StoreSecret.passphrase(PASSPHRASE)) {
            return new FilledStore(
                    home,
                    Files.isDirectory(home)
                            ? desk.open(location, secret, seat)
                            : desk.found(location, secret, seat).desk());
        }
    }

    /** A practice with its worklist, see {@link Practice}; filled when it is not there. */
    static FilledStore practice(Path home, int cases) throws InterruptedException, SQLException, IOException {
        return practice(home, cases, Practice.TODAY);
    }

    /** The same on another day. */
    static FilledStore practice(Path home, int cases, LocalDate today)
            throws InterruptedException, SQLException, IOException {
        if (Files.isDirectory(home)) {
            return empty(home);
        }
        System.out.println("filling a worklist of " + cases + " cases");
        var store = empty(home);
        try (var connection = store.plain()) {
            PracticeLoad.fill(connection, home, cases, today);
        }
        store.seal();
        return store;
    }

    /** Cases from which rates are counted; filled when it is not there. */
    static FilledStore cohort(Path home, int cases) throws InterruptedException, SQLException, IOException {
        if (Files.isDirectory(home)) {
            return empty(home);
        }
        System.out.println("filling the rates of " + cases + " cases");
        var store = empty(home);
        try (var connection = store.plain()) {
            PracticeLoad.fillCohort(connection, home, cases);
        }
        store.seal();
        return store;
    }

    /** Puts documents of invented cases into the store beside our code, without read models. */
    void addDocuments(int cases, int size) throws SQLException {
        try (var connection = plain();
                var row = connection.prepareStatement("insert into cases (id, revision, head_length, head_hash,"
                        + " read_models, case_number, patient, patient_key, question, status, opened_on, owner_id,"
                        + " next_text) values (?, 1, 0, '', '', '', '', '', '', 'ACTIVE', '2026-01-05', '', '')");
                var document =
                        connection.prepareStatement("insert into case_documents (case_id, document) values (?, ?)")) {
            for (int i = 0; i < cases; i++) {
                var id = new CaseId(new UUID(i, 0x8000_0000_0000_0000L | size).toString());
                var resource = codec.newResource();
                resource.getContents().add(GrownCase.of(id, size, i));
                row.setString(1, id.value());
                row.executeUpdate();
                document.setString(1, id.value());
                document.setBytes(2, codec.pack(resource));
                document.executeUpdate();
                if (i % CASES_PER_COMMIT == 0) {
                    connection.commit();
                }
            }
            connection.commit();
        }
        seal();
    }

    /** Gives the cases of {@link Practice} documents, as if their lists came from them: the first ones of a usual size. */
    void documents(int cases, int usual, LocalDate today) throws SQLException {
        try (var connection = plain();
                var row = connection.prepareStatement("insert into case_documents (case_id, document) values (?, ?)");
                var basis = connection.prepareStatement("update cases set projected_by = ?")) {
            for (int number = 0; number < cases; number++) {
                Practice.Case one = Practice.number(number, today);
                CareCase careCase =
                        GrownCase.of(new CaseId(one.id()), number < usual ? USUAL_SIZE : SMALL_SIZE, number);
                careCase.getPatient().setFamilyName(one.family());
                careCase.getPatient().setGivenName(one.given());
                var resource = codec.newResource();
                resource.getContents().add(careCase);
                row.setString(1, one.id());
                row.setBytes(2, codec.pack(resource));
                row.addBatch();
                if (number % CASES_PER_COMMIT == 0 || number == cases - 1) {
                    row.executeBatch();
                    connection.commit();
                }
                if (number == 0) {
                    basis.setString(
                            1,
                            desk.sessions()
                                    .services()
                                    .projector()
                                    .apply(careCase)
                                    .basis());
                }
            }
            basis.executeUpdate();
            connection.commit();
        }
        seal();
    }

    /** What was written beside our code is sealed as a store of before is: when it is opened. */
    private void seal() throws SQLException {
        try (var connection = plain();
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from store_seal");
            connection.commit();
        }
        desk.close();
        try {
            Path key = home.resolve("store.key");
            var before = new StringBuilder();
            Files.readString(key)
                    .lines()
                    .filter(line -> !line.startsWith("sealed ") && !line.startsWith("check "))
                    .forEach(line -> before.append(line.replace("store-key 3", "store-key 2"))
                            .append('\n'));
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(before.toString().getBytes(StandardCharsets.US_ASCII));
            Files.writeString(key, before + "check " + HexFormat.of().formatHex(hash) + "\n");
            Files.delete(home.resolve("store.heads"));
            desk = empty(home).desk;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    OpenDesk desk() {
        return desk;
    }

    /** Puts an invented case into the store, and its XMI beside it. */
    CaseId add(int size, long seed) throws SQLException {
        CareCase careCase = save(size, seed);
        var resource = codec.newResource();
        resource.getContents().add(careCase);
        addPlain(new CaseId(careCase.getId()), codec.encode(resource), codec.pack(resource));
        return new CaseId(careCase.getId());
    }

    /** Puts an invented case into the store. */
    CareCase save(int size, long seed) {
        var id = new CaseId(new UUID(~seed, 0x8000_0000_0000_0000L | size).toString());
        CareCase careCase = GrownCase.of(id, size, seed);
        var resource = codec.newResource();
        resource.getContents().add(careCase);
        var imported = List.of(new AuditChange(id.value(), "CareCase.importedFiles", "", "record.json"));
        var entry = AuditEntry.chain(
                AuditHead.EMPTY, id, desk.seat().clock().instant(), ACTOR, "Grow", AuditEntry.Kind.DO, "", imported);
        var projection = desk.sessions().services().projector().apply(careCase);
        desk.sessions().services().repository().save(new CaseSave(id, 0, codec.pack(resource), projection, entry));
        return careCase;
    }

    private void addPlain(CaseId id, byte[] xmi, byte[] packed) throws SQLException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(xmi);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a byte array does not fail
        }
        try (var connection = plain();
                var insert = connection.prepareStatement("insert into " + XMI + " values (?, ?, ?)")) {
            insert.setString(1, id.value());
            insert.setBytes(2, bytes.toByteArray());
            insert.setBytes(3, packed);
            insert.executeUpdate();
            connection.commit();
        }
    }

    /** A connection without our code; the database is open, so it asks for no key. */
    Connection plain() throws SQLException {
        var source = new EmbeddedDataSource();
        source.setDatabaseName(home.resolve("db").toString());
        Connection connection = source.getConnection();
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public void close() {
        desk.close();
    }
}
