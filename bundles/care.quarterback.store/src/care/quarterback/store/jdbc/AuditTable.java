package care.quarterback.store.jdbc;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.core.audit.AuditVerification;
import care.quarterback.core.audit.AuditedContent;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.text.Message;
import care.quarterback.model.value.CaseId;
import care.quarterback.store.key.Cells;
import care.quarterback.store.key.StoreSeal;
import care.quarterback.store.key.StoreSeal.Purpose;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** An append-only table of audit entries: in a store that is in use nothing changes or deletes one. */
final class AuditTable {

    private static final int ACTOR = 400;
    private static final int COMMAND = 200;

    /** What {@link #entry} reads. */
    static final String ENTRY =
            "seq, made_at, actor, command, kind, details, previous_hash, hash, document_hash, read_models";

    private final String insert;
    private final String select;
    private final String content;
    private final String clear;
    private final String hash;

    private final StoreSeal seal;
    private final String table;
    private final String hide;

    AuditTable(String table, StoreSeal seal) {
        this.seal = seal;
        this.table = table;
        hide = "update " + table + " set actor = ?, details = ? where case_id = ? and seq = ?";
        insert = "insert into " + table
                + " (case_id, seq, made_at, actor, command, kind, details, previous_hash, hash, document_hash,"
                + " read_models) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        select = "select " + ENTRY + " from " + table + " where case_id = ? and seq > ? order by seq";
        clear = "delete from " + table + " where case_id = ?";
        hash = "select hash from " + table + " where case_id = ? and seq = ?";
        content = "select document_hash, read_models from " + table + " where case_id = ? and seq = ?";
    }

    /** @throws IllegalArgumentException when the entry does not continue the chain, or could not be read back as it is */
    void append(Connection connection, AuditHead head, AuditEntry entry) throws SQLException {
        if (entry.seq() != head.length() + 1 || !entry.previousHash().equals(head.hash())) {
            throw new IllegalArgumentException("the audit entry does not continue the chain");
        }
        try (var statement = connection.prepareStatement(insert)) {
            statement.setString(1, entry.caseId().value());
            statement.setLong(2, entry.seq());
            statement.setLong(3, entry.at().toEpochMilli());
            statement.setString(4, Cells.hide(seal, exact(entry.by().name(), ACTOR)));
            statement.setString(5, exact(entry.command(), COMMAND));
            statement.setString(6, entry.kind().name());
            statement.setBytes(7, details(entry));
            statement.setString(8, entry.previousHash());
            statement.setString(9, entry.hash());
            statement.setString(10, entry.content().document());
            statement.setString(11, entry.content().readModels());
            statement.executeUpdate();
        }
    }

    private byte[] details(AuditEntry entry) {
        byte[] packed = new AuditDetails(entry.reason(), entry.changes()).pack();
        return seal.hides() ? seal.seal(Purpose.AUDIT, packed, entry.caseId(), entry.seq()) : packed;
    }

    /** Hides what was written before anything was hidden. */
    void hide(Connection connection, CaseId id) throws SQLException {
        if (!seal.hides()) {
            return;
        }
        for (AuditEntry entry : new AuditTable(table, StoreSeal.withoutKey()).read(connection, id)) {
            try (var update = connection.prepareStatement(hide)) {
                update.setString(1, Cells.hide(seal, entry.by().name()));
                update.setBytes(2, details(entry));
                update.setString(3, id.value());
                update.setLong(4, entry.seq());
                update.executeUpdate();
            }
        }
    }

    private static String exact(String text, int length) {
        if (!Columns.text(text, length).equals(text)) {
            throw new IllegalArgumentException("a name in the audit is too long, or not text");
        }
        return text;
    }

    /** The entries of a chain, oldest first. @throws StoreException DAMAGED when one cannot be read */
    List<AuditEntry> read(Connection connection, CaseId id) throws SQLException {
        return read(connection, id, 0);
    }

    /** The entries behind one, oldest first. @throws StoreException DAMAGED when one cannot be read */
    List<AuditEntry> read(Connection connection, CaseId id, long after) throws SQLException {
        List<AuditEntry> entries = new ArrayList<>();
        if (!collect(connection, id, after, entries)) {
            throw new StoreException(
                    StoreException.Kind.DAMAGED, Message.of("store", "auditDamaged", after + entries.size() + 1));
        }
        return entries;
    }

    /** Checks a chain against its head; an entry that cannot be read ends the chain there. */
    AuditVerification verify(Connection connection, CaseId id, AuditHead head) throws SQLException {
        List<AuditEntry> entries = new ArrayList<>();
        boolean readable = collect(connection, id, 0, entries);
        AuditVerification result = AuditVerification.of(entries, head);
        return readable || !result.verified()
                ? result
                : new AuditVerification(result.head(), OptionalLong.of(entries.size() + 1L));
    }

    /** What an entry covers; nothing when it is not there. */
    AuditedContent covered(Connection connection, CaseId id, long seq) throws SQLException {
        try (var statement = connection.prepareStatement(content)) {
            statement.setString(1, id.value());
            statement.setLong(2, seq);
            try (var row = statement.executeQuery()) {
                return row.next() ? new AuditedContent(row.getString(1), row.getString(2)) : AuditedContent.NONE;
            }
        }
    }

    /** Whether a chain once ended here and went on. */
    boolean goesThrough(Connection connection, CaseId id, AuditHead head) throws SQLException {
        try (var statement = connection.prepareStatement(hash)) {
            statement.setString(1, id.value());
            statement.setLong(2, head.length());
            try (var row = statement.executeQuery()) {
                return row.next() && row.getString(1).equals(head.hash());
            }
        }
    }

    /** Takes a chain out of a store that is being restored. */
    void clear(Connection connection, CaseId id) throws SQLException {
        try (var statement = connection.prepareStatement(clear)) {
            statement.setString(1, id.value());
            statement.executeUpdate();
        }
    }

    private boolean collect(Connection connection, CaseId id, long after, List<AuditEntry> into) throws SQLException {
        try (var statement = connection.prepareStatement(select)) {
            statement.setString(1, id.value());
            statement.setLong(2, after);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    into.add(entry(rows, id, seal));
                }
            }
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /** The entry in a row that has all columns. @throws IOException when it cannot be read */
    static AuditEntry entry(ResultSet row, CaseId id, StoreSeal seal) throws SQLException, IOException {
        byte[] stored = row.getBytes("details");
        byte[] packed = seal.hides()
                ? seal.open(Purpose.AUDIT, stored, id, row.getLong("seq")).orElseThrow(() -> new IOException("altered"))
                : stored;
        var details = AuditDetails.unpack(packed);
        return new AuditEntry(
                id,
                row.getLong("seq"),
                Instant.ofEpochMilli(row.getLong("made_at")),
                new Actor(Cells.show(seal, row.getString("actor"))),
                row.getString("command"),
                AuditEntry.Kind.valueOf(row.getString("kind")),
                details.reason(),
                details.changes(),
                new AuditedContent(row.getString("document_hash"), row.getString("read_models")),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
