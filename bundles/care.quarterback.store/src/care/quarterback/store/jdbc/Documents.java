package care.quarterback.store.jdbc;

import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.core.audit.AuditedContent;
import care.quarterback.core.spi.CaseRepository.CaseSave;
import care.quarterback.core.spi.CaseRepository.StoredCase;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.text.Message;
import care.quarterback.model.value.CaseId;
import care.quarterback.store.key.StoreSeal;
import care.quarterback.store.key.StoreSeal.Purpose;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The documents of cases, each sealed for its case, its revision and the head of its chain. */
final class Documents {

    private static final String SELECT = "select c.revision, c.head_length, c.head_hash, d.document, a.document_hash"
            + " from cases c left join case_documents d on d.case_id = c.id"
            + " left join case_audit a on a.case_id = c.id and a.seq = c.head_length where c.id = ?";

    private final StoreSeal seal;

    /**
     * A document as it lies in the store.
     *
     * @param sealed null when it is missing
     * @param covered what the newest entry of the audit covers
     */
    record Laid(CaseId id, long revision, AuditHead head, byte[] sealed, AuditedContent covered) {}

    Documents(StoreSeal seal) {
        this.seal = seal;
    }

    byte[] seal(CaseSave save) {
        return seal(save.document(), save.id(), save.baseRevision() + 1, AuditHead.of(save.entry()));
    }

    byte[] seal(byte[] document, CaseId id, long revision, AuditHead head) {
        return seal.seal(Purpose.DOCUMENT, document, id, revision, head.length(), head.hash());
    }

    static void write(Connection connection, CaseId id, long baseRevision, byte[] sealed) throws SQLException {
        String sql = baseRevision == 0
                ? "insert into case_documents (document, case_id) values (?, ?)"
                : "update case_documents set document = ? where case_id = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, sealed);
            statement.setString(2, id.value());
            if (statement.executeUpdate() != 1) {
                throw missing();
            }
        }
    }

    static Optional<Laid> find(Connection connection, CaseId id) throws SQLException {
        try (var select = connection.prepareStatement(SELECT)) {
            select.setString(1, id.value());
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                String hash = row.getString(5);
                return Optional.of(new Laid(
                        id,
                        row.getLong(1),
                        new AuditHead(row.getLong(2), row.getString(3)),
                        row.getBytes(4),
                        hash == null ? AuditedContent.NONE : new AuditedContent(hash, "")));
            }
        }
    }

    /** The document; empty when it is not the one that was saved last under this revision and head. */
    Optional<byte[]> open(Laid laid) {
        AuditHead head = laid.head();
        return Optional.ofNullable(laid.sealed())
                .flatMap(bytes ->
                        seal.open(Purpose.DOCUMENT, bytes, laid.id(), laid.revision(), head.length(), head.hash()))
                .filter(document -> seal.keyed() || laid.covered().fits(document)); // the seal covers the head
    }

    /** The case. @throws StoreException DAMAGED */
    StoredCase read(Laid laid) {
        if (laid.sealed() == null) {
            throw missing();
        }
        byte[] document = open(laid).orElseThrow(() -> damaged(Message.of("store", "caseAltered")));
        return new StoredCase(laid.id(), laid.revision(), laid.head(), document);
    }

    static StoreException damaged(Message message) {
        return new StoreException(StoreException.Kind.DAMAGED, message);
    }

    private static StoreException missing() {
        return damaged(Message.of("store", "documentMissing"));
    }
}
