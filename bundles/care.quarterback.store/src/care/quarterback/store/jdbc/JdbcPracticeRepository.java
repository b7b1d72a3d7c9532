package care.quarterback.store.jdbc;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.core.audit.AuditVerification;
import care.quarterback.core.spi.CaseRepository.SaveResult;
import care.quarterback.core.spi.PracticeRepository;
import care.quarterback.model.value.CaseId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The practice's document: the only row of its table. */
public final class JdbcPracticeRepository implements PracticeRepository {

    private final Transactions transactions;
    private final AuditTable audits = new AuditTable("practice_audit");

    /** The row, with whose chain of audit entries it is. */
    private record Row(CaseId id, StoredPractice practice) {}

    public JdbcPracticeRepository(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<StoredPractice> load() {
        return transactions.run(JdbcPracticeRepository::row).map(Row::practice);
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

    private static Optional<Row> row(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(
                        "select id, revision, head_length, head_hash, document from practice where slot = 1");
                var row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(new Row(
                            new CaseId(row.getString(1)),
                            new StoredPractice(
                                    row.getLong(2), new AuditHead(row.getLong(3), row.getString(4)), row.getBytes(5))))
                    : Optional.empty();
        }
    }

    @Override
    public SaveResult save(long baseRevision, byte[] document, AuditEntry entry) {
        return transactions.run(connection -> {
            Optional<Row> before = row(connection);
            long current = before.map(row -> row.practice.revision()).orElse(0L);
            if (current != baseRevision) {
                return new SaveResult.Conflict(current);
            }
            if (before.isPresent() && !before.get().id.equals(entry.caseId())) {
                throw new IllegalArgumentException("the audit entry is of another practice");
            }
            if (!write(connection, baseRevision, document, entry)) {
                return new SaveResult.Conflict(
                        row(connection).map(row -> row.practice.revision()).orElse(0L));
            }
            audits.append(connection, before.map(row -> row.practice.head()).orElse(AuditHead.EMPTY), entry);
            return new SaveResult.Saved(baseRevision + 1);
        });
    }

    private static boolean write(Connection connection, long baseRevision, byte[] document, AuditEntry entry)
            throws SQLException {
        String sql = baseRevision == 0
                ? "insert into practice (revision, head_length, head_hash, document, id, slot) values (?, ?, ?, ?, ?,"
                        + " 1)"
                : "update practice set revision = ?, head_length = ?, head_hash = ?, document = ?"
                        + " where id = ? and revision = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, baseRevision + 1);
            statement.setLong(2, entry.seq());
            statement.setString(3, entry.hash());
            statement.setBytes(4, document);
            statement.setString(5, entry.caseId().value());
            if (baseRevision != 0) {
                statement.setLong(6, baseRevision);
            }
            return statement.executeUpdate() == 1;
        }
    }

    @Override
    public List<AuditEntry> audit() {
        return transactions.run(connection -> {
            Optional<Row> row = row(connection);
            return row.isPresent() ? audits.read(connection, row.get().id) : List.of();
        });
    }

    @Override
    public AuditVerification verify() {
        return transactions.snapshot(connection -> {
            Optional<Row> row = row(connection);
            return row.isPresent()
                    ? audits.verify(connection, row.get().id, row.get().practice.head())
                    : AuditVerification.of(List.of(), AuditHead.EMPTY);
        });
    }
}
