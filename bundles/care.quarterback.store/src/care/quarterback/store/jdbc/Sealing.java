package care.quarterback.store.jdbc;

import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.text.Message;
import care.quarterback.model.value.CaseId;
import care.quarterback.store.jdbc.CaseTable.Listed;
import care.quarterback.store.key.Cells;
import care.quarterback.store.key.StoreSeal;
import care.quarterback.store.key.StoreSeal.Purpose;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Seals a store that was made before stores were sealed: case by case, each in a transaction of its own, so that it goes on
 * where it was broken off. What stands there is taken as it is.
 */
public final class Sealing {

    private static final String MARK = "all is sealed";

    private final Transactions transactions;
    private final StoreSeal seal;
    private final Documents documents;

    public Sealing(Transactions transactions, StoreSeal seal) {
        this.transactions = transactions;
        this.seal = seal;
        this.documents = new Documents(seal);
    }

    /** Whether the store says that all of it is sealed. */
    public boolean done() {
        return transactions.run(connection -> {
            try (var select = connection.prepareStatement("select mark from store_seal where slot = 1");
                    var row = select.executeQuery()) {
                return row.next() && row.getString(1).equals(mark());
            }
        });
    }

    private String mark() {
        return seal.mark(Purpose.STORE, MARK);
    }

    /** Says so of a store that has nothing in it. */
    public void begin() {
        markAttachments();
        finish();
    }

    private void markAttachments() {
        transactions.run(connection -> {
            AttachmentMarks.all(connection, seal);
            return null;
        });
    }

    /**
     * Says so of a store that {@link #run} has sealed. That comes after the key has said so:
     * where the database says it and the key doesn't, the key was altered.
     */
    public void finish() {
        transactions.run(connection -> {
            try (var delete = connection.prepareStatement("delete from store_seal where slot = 1");
                    var insert = connection.prepareStatement("insert into store_seal (slot, mark) values (1, ?)")) {
                delete.executeUpdate();
                insert.setString(1, mark());
                insert.executeUpdate();
                return null;
            }
        });
    }

    /** Seals all, and doesn't say so yet. @param progress told of each case and document; what was stopped goes on the next time */
    public void run(Progress progress) {
        List<String> cases = strings("select id from cases order by id");
        List<String> uploads = strings("select distinct upload_id from attachment_chunks");
        long total = cases.size() + uploads.size();
        for (int i = 0; i < cases.size(); i++) {
            var id = StoredId.of(cases.get(i));
            step(progress, i, total);
            transactions.run(connection -> sealCase(connection, id));
        }
        transactions.run(this::sealPractice);
        for (int i = 0; i < uploads.size(); i++) {
            String upload = uploads.get(i);
            step(progress, cases.size() + i, total);
            transactions.run(connection -> sealChunks(connection, upload));
        }
        transactions.run(this::sealDrafts);
        markAttachments();
    }

    private static void step(Progress progress, long done, long total) {
        if (progress.cancelled()) {
            throw new StoreException(StoreException.Kind.FAILED, Message.of("store", "stopped"));
        }
        progress.report(done, total, "");
    }

    private List<String> strings(String sql) {
        return transactions.run(connection -> {
            List<String> found = new ArrayList<>();
            try (var select = connection.prepareStatement(sql);
                    var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        });
    }

    private Void sealCase(Connection connection, CaseId id) throws SQLException {
        var laid = Documents.find(connection, id).orElseThrow();
        if (seal.hides() && laid.sealed() != null && documents.open(laid).isPresent()) {
            return null; // with all that is its, when it was begun before
        }
        if (laid.sealed() != null && (!seal.keyed() || documents.open(laid).isEmpty())) {
            byte[] sealed = documents.seal(laid.sealed(), id, laid.revision(), laid.head());
            Documents.write(connection, id, laid.revision(), sealed);
        }
        Listed listed = CaseTable.find(connection, id, seal).orElseThrow();
        var models = ReadModels.stored(connection, id, seal).hidden(seal);
        new AuditTable("case_audit", seal).hide(connection, id);
        models.rewrite(connection, id);
        CaseTable.rewrite(
                connection,
                new Listed(listed.revision(), listed.head(), models.digests(), listed.basis(), true, listed.summary()),
                seal);
        return null;
    }

    private Void sealPractice(Connection connection) throws SQLException {
        var row = JdbcPracticeRepository.row(connection);
        if (row.isPresent() && row.get().open(seal).isEmpty()) {
            JdbcPracticeRepository.reseal(connection, row.get(), seal);
            new AuditTable("practice_audit", seal).hide(connection, row.get().id());
        }
        return null;
    }

    private Void sealChunks(Connection connection, String upload) throws SQLException {
        List<Integer> chunks = new ArrayList<>();
        try (var select =
                connection.prepareStatement("select chunk from attachment_chunks where upload_id = ? order by chunk")) {
            select.setString(1, upload);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    chunks.add(row.getInt(1));
                }
            }
        }
        for (int chunk : chunks) {
            byte[] bytes = JdbcAttachments.bytes(connection, upload, chunk).orElseThrow();
            if (seal.keyed()
                    && seal.open(Purpose.ATTACHMENT, bytes, upload, chunk).isEmpty()) {
                try (var update = connection.prepareStatement(
                        "update attachment_chunks set content = ? where upload_id = ? and chunk = ?")) {
                    update.setBytes(1, seal.seal(Purpose.ATTACHMENT, bytes, upload, chunk));
                    update.setString(2, upload);
                    update.setInt(3, chunk);
                    update.executeUpdate();
                }
            }
        }
        return null;
    }

    private record Typed(String person, String caseId, String place, byte[] bytes) {}

    private Void sealDrafts(Connection connection) throws SQLException {
        List<Typed> all = new ArrayList<>();
        try (var select = connection.prepareStatement("select person, case_id, place, typed from form_drafts");
                var row = select.executeQuery()) {
            while (row.next()) {
                all.add(new Typed(
                        Cells.show(seal, row.getString(1)), row.getString(2), row.getString(3), row.getBytes(4)));
            }
        }
        for (Typed each : all) {
            Object[] place = {each.person, each.caseId, each.place};
            if (seal.keyed() && seal.open(Purpose.DRAFT, each.bytes, place).isEmpty()) {
                try (var update = connection.prepareStatement(
                        "update form_drafts set typed = ?, person = ? where person = ? and case_id = ? and place = ?")) {
                    update.setBytes(1, seal.seal(Purpose.DRAFT, each.bytes, place));
                    update.setString(2, Cells.hide(seal, each.person));
                    update.setString(3, each.person);
                    update.setString(4, each.caseId);
                    update.setString(5, each.place);
                    update.executeUpdate();
                }
            }
        }
        return null;
    }

    /** The heads of all chains as they stand in the database. */
    public Map<CaseId, AuditHead> heads() {
        return transactions.run(connection -> {
            Map<CaseId, AuditHead> heads = new LinkedHashMap<>();
            try (var select = connection.prepareStatement("select id, head_length, head_hash from cases");
                    var row = select.executeQuery()) {
                while (row.next()) {
                    heads.put(StoredId.of(row.getString(1)), new AuditHead(row.getLong(2), row.getString(3)));
                }
            }
            JdbcPracticeRepository.row(connection).ifPresent(row -> heads.put(Heads.PRACTICE, row.head()));
            AuditHead accesses = JdbcAccessLog.head(connection);
            if (accesses.length() > 0) {
                heads.put(Heads.ACCESS, accesses);
            }
            return heads;
        });
    }

    /** How many of the given chains end in the database before they were. */
    public int behind(Heads heads, Map<CaseId, AuditHead> known) {
        return transactions.run(connection -> {
            int behind = 0;
            for (var each : known.entrySet()) {
                AuditHead found = head(connection, each.getKey());
                behind += heads.fits(each.getValue(), found) ? 0 : 1;
            }
            return behind;
        });
    }

    private static AuditHead head(Connection connection, CaseId id) throws SQLException {
        if (id.equals(Heads.ACCESS)) {
            return JdbcAccessLog.head(connection);
        }
        return id.equals(Heads.PRACTICE)
                ? practiceHead(connection)
                : CaseTable.state(connection, id).head();
    }

    private static AuditHead practiceHead(Connection connection) throws SQLException {
        Optional<JdbcPracticeRepository.Row> row = JdbcPracticeRepository.row(connection);
        return row.map(JdbcPracticeRepository.Row::head).orElse(AuditHead.EMPTY);
    }
}
