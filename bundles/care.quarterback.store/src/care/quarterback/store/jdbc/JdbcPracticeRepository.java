package care.quarterback.store.jdbc;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.core.audit.AuditVerification;
import care.quarterback.core.audit.AuditedContent;
import care.quarterback.core.audit.Damage;
import care.quarterback.core.spi.CaseRepository.SaveResult;
import care.quarterback.core.spi.PracticeRepository;
import care.quarterback.core.text.Message;
import care.quarterback.model.value.CaseId;
import care.quarterback.store.backup.StoredRecord;
import care.quarterback.store.key.StoreSeal;
import care.quarterback.store.key.StoreSeal.Purpose;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The practice's document: the only row of its table. */
public final class JdbcPracticeRepository implements PracticeRepository {

    private final Transactions transactions;
    private final StoreSeal seal;
    private final Heads heads;
    private final AuditTable audits;

    /** The row as it lies in the store, with whose chain of audit entries it is. */
    record Row(CaseId id, long revision, AuditHead head, byte[] sealed, String mark) {

        static String mark(StoreSeal seal, CaseId id, long revision, AuditHead head) {
            return seal.mark(Purpose.ROW, "practice", id, revision, head.length(), head.hash());
        }

        Optional<byte[]> open(StoreSeal seal) {
            return seal.open(Purpose.PRACTICE, sealed, id, revision, head.length(), head.hash())
                    .filter(document -> mark.equals(mark(seal, id, revision, head)));
        }
    }

    public JdbcPracticeRepository(Transactions transactions, StoreSeal seal, Heads heads) {
        this.transactions = transactions;
        this.seal = seal;
        this.heads = heads;
        this.audits = new AuditTable("practice_audit", seal);
    }

    /** @throws StoreException DAMAGED when it is not what was saved last */
    @Override
    public Optional<StoredPractice> load() {
        AuditHead known = known();
        Optional<Row> row = transactions.run(JdbcPracticeRepository::row);
        if (!heads.fits(known, row.map(Row::head).orElse(AuditHead.EMPTY))) {
            throw Documents.damaged(Message.of("store", "practiceOlder"));
        }
        return row.map(this::read);
    }

    private StoredPractice read(Row row) {
        byte[] document = row.open(seal).orElseThrow(() -> Documents.damaged(Message.of("store", "practiceAltered")));
        heads.reached(Heads.PRACTICE, row.head);
        return new StoredPractice(row.revision, row.head, document);
    }

    private AuditHead known() {
        return heads.of(Heads.PRACTICE);
    }

    @Override
    public long revision() {
        return transactions.run(connection -> {
            try (var select = connection.prepareStatement("select revision from practice where slot = 1");
                    var row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0L;
            }
        });
    }

    static Optional<Row> row(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(
                        "select id, revision, head_length, head_hash, document, row_seal from practice where slot = 1");
                var row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(new Row(
                            StoredId.of(row.getString(1)),
                            row.getLong(2),
                            new AuditHead(row.getLong(3), row.getString(4)),
                            row.getBytes(5),
                            row.getString(6)))
                    : Optional.empty();
        }
    }

    @Override
    public SaveResult save(long baseRevision, byte[] document, AuditEntry entry) {
        AuditHead head = AuditHead.of(entry);
        CaseId id = entry.caseId();
        byte[] sealed = seal.seal(Purpose.PRACTICE, document, id, baseRevision + 1, head.length(), head.hash());
        SaveResult result = transactions.run(connection -> {
            Optional<Row> before = row(connection);
            long current = before.map(row -> row.revision).orElse(0L);
            if (current != baseRevision) {
                return new SaveResult.Conflict(current);
            }
            if (before.isPresent() && !before.get().id.equals(entry.caseId())) {
                throw new IllegalArgumentException("the audit entry is of another practice");
            }
            if (!write(connection, baseRevision, sealed, entry)) {
                return new SaveResult.Conflict(
                        row(connection).map(row -> row.revision).orElse(0L));
            }
            audits.append(connection, before.map(row -> row.head).orElse(AuditHead.EMPTY), entry);
            return new SaveResult.Saved(baseRevision + 1);
        });
        if (result instanceof SaveResult.Saved) {
            heads.reached(Heads.PRACTICE, head);
        }
        return result;
    }

    private boolean write(Connection connection, long baseRevision, byte[] sealed, AuditEntry entry)
            throws SQLException {
        String sql = baseRevision == 0
                ? "insert into practice (revision, head_length, head_hash, document, row_seal, id, slot)"
                        + " values (?, ?, ?, ?, ?, ?, 1)"
                : "update practice set revision = ?, head_length = ?, head_hash = ?, document = ?, row_seal = ?"
                        + " where id = ? and revision = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, baseRevision + 1);
            statement.setLong(2, entry.seq());
            statement.setString(3, entry.hash());
            statement.setBytes(4, sealed);
            statement.setString(5, Row.mark(seal, entry.caseId(), baseRevision + 1, AuditHead.of(entry)));
            statement.setString(6, entry.caseId().value());
            if (baseRevision != 0) {
                statement.setLong(7, baseRevision);
            }
            return statement.executeUpdate() == 1;
        }
    }

    /** Writes the practice of a backup into an empty table. */
    static void insert(Connection connection, StoredRecord record, StoreSeal seal) throws SQLException {
        AuditHead head = record.head();
        try (var insert = connection.prepareStatement("insert into practice"
                + " (slot, id, revision, head_length, head_hash, document, row_seal) values (1, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, record.id().value());
            insert.setLong(2, record.revision());
            insert.setLong(3, head.length());
            insert.setString(4, head.hash());
            insert.setBytes(
                    5,
                    seal.seal(
                            Purpose.PRACTICE,
                            record.document(),
                            record.id(),
                            record.revision(),
                            head.length(),
                            head.hash()));
            insert.setString(6, Row.mark(seal, record.id(), record.revision(), head));
            insert.executeUpdate();
        }
    }

    /** Seals a row that was written before rows were sealed. */
    static void reseal(Connection connection, Row row, StoreSeal seal) throws SQLException {
        try (var update = connection.prepareStatement(
                "update practice set document = ?, row_seal = ? where id = ? and revision = ?")) {
            update.setBytes(
                    1,
                    seal.seal(Purpose.PRACTICE, row.sealed, row.id, row.revision, row.head.length(), row.head.hash()));
            update.setString(2, Row.mark(seal, row.id, row.revision, row.head));
            update.setString(3, row.id.value());
            update.setLong(4, row.revision);
            update.executeUpdate();
        }
    }

    @Override
    public List<AuditEntry> audit() {
        return audit(0);
    }

    @Override
    public List<AuditEntry> audit(long after) {
        return transactions.run(connection -> {
            Optional<Row> row = row(connection);
            return row.isPresent() ? audits.read(connection, row.get().id, after) : List.of();
        });
    }

    @Override
    public AuditVerification verify() {
        AuditHead known = known();
        return transactions.snapshot(connection -> {
            Optional<Row> row = row(connection);
            AuditHead head = row.map(Row::head).orElse(AuditHead.EMPTY);
            Set<Damage> damages = EnumSet.noneOf(Damage.class);
            if (!heads.fits(known, head)) {
                damages.add(row.isPresent() ? Damage.OLDER : Damage.GONE);
            }
            if (row.isEmpty()) {
                return AuditVerification.of(List.of(), head).with(damages);
            }
            AuditedContent covered = audits.covered(connection, row.get().id, head.length());
            if (row.get().open(seal).filter(covered::fits).isEmpty()) {
                damages.add(Damage.DOCUMENT);
            }
            return audits.verify(connection, row.get().id, head).with(damages);
        });
    }
}
