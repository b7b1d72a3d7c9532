package care.quarterback.store.jdbc;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.core.spi.CaseProjection;
import care.quarterback.core.spi.CaseSummary;
import care.quarterback.core.text.Message;
import care.quarterback.model.value.CaseId;
import care.quarterback.store.backup.BackupSource;
import care.quarterback.store.backup.BackupTarget;
import care.quarterback.store.backup.Looks;
import care.quarterback.store.backup.StoredRecord;
import care.quarterback.store.backup.TypedForms;
import care.quarterback.store.jdbc.CaseTable.Listed;
import care.quarterback.store.jdbc.Documents.Laid;
import care.quarterback.store.key.StoreSeal;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What goes into a backup from the tables, and from a backup into tables that are empty. */
public final class JdbcBackup implements BackupSource, BackupTarget {

    private static final int TOGETHER = 50;
    private static final long BYTES_TOGETHER = 8 << 20;

    private final Transactions transactions;
    private final StoreSeal seal;
    private final Heads heads;
    private final Documents documents;
    private final AuditTable audits;
    private final AuditTable practiceAudits;
    private final List<Given> waiting = new ArrayList<>();
    private long waitingBytes;

    /** A record that is written with others in one transaction. */
    private record Given(StoredRecord record, boolean newest) {}

    public JdbcBackup(Transactions transactions, StoreSeal seal, Heads heads) {
        this.transactions = transactions;
        this.seal = seal;
        this.heads = heads;
        this.documents = new Documents(seal);
        this.audits = new AuditTable("case_audit", seal);
        this.practiceAudits = new AuditTable("practice_audit", seal);
    }

    @Override
    public Map<CaseId, AuditHead> cases() {
        return transactions.run(connection -> {
            Map<CaseId, AuditHead> found = new LinkedHashMap<>();
            try (var select = connection.prepareStatement("select id, head_length, head_hash from cases order by id");
                    var row = select.executeQuery()) {
                while (row.next()) {
                    found.put(StoredId.of(row.getString(1)), new AuditHead(row.getLong(2), row.getString(3)));
                }
            }
            return found;
        });
    }

    @Override
    public Optional<StoredRecord> read(CaseId id, AuditHead known) {
        AuditHead kept = heads.of(id);
        return transactions.snapshot(connection -> {
            Optional<Laid> laid = Documents.find(connection, id);
            if (laid.isEmpty()) {
                return Optional.empty();
            }
            AuditHead head = laid.get().head();
            if (!heads.fits(kept, head)) {
                throw Documents.damaged(Message.of("store", "caseOlder"));
            }
            byte[] document = documents.read(laid.get()).document();
            AuditHead after = audits.goesThrough(connection, id, known) ? known : AuditHead.EMPTY;
            List<AuditEntry> entries = audits.read(connection, id, after.length());
            return Optional.of(new StoredRecord(id, laid.get().revision(), head, after, document, entries));
        });
    }

    @Override
    public Optional<StoredRecord> practice(AuditHead known) {
        AuditHead kept = heads.of(Heads.PRACTICE);
        return transactions.snapshot(connection -> {
            Optional<JdbcPracticeRepository.Row> row = JdbcPracticeRepository.row(connection);
            if (!heads.fits(kept, row.map(JdbcPracticeRepository.Row::head).orElse(AuditHead.EMPTY))) {
                throw Documents.damaged(Message.of("store", "practiceOlder"));
            }
            return row.isEmpty() ? Optional.empty() : Optional.of(practice(connection, row.get(), known));
        });
    }

    private StoredRecord practice(Connection connection, JdbcPracticeRepository.Row row, AuditHead known)
            throws SQLException {
        byte[] document = row.open(seal).orElseThrow(() -> Documents.damaged(Message.of("store", "practiceAltered")));
        AuditHead after = practiceAudits.goesThrough(connection, row.id(), known) ? known : AuditHead.EMPTY;
        List<AuditEntry> entries = practiceAudits.read(connection, row.id(), after.length());
        return new StoredRecord(row.id(), row.revision(), row.head(), after, document, entries);
    }

    @Override
    public List<CaseId> gone() {
        Set<CaseId> there = cases().keySet();
        return heads.ids().stream()
                .filter(id -> !there.contains(id) && Heads.ofCase(id))
                .toList();
    }

    @Override
    public List<String> attachments() {
        return new JdbcAttachments(transactions, seal).hashes();
    }

    @Override
    public Optional<InputStream> attachment(String sha256) throws IOException {
        return new JdbcAttachments(transactions, seal).open(sha256);
    }

    @Override
    public TypedForms forms() {
        return new TypedForms(new JdbcFormDrafts(transactions, seal).all());
    }

    @Override
    public long lookPages() {
        return new JdbcAccessLog(transactions, seal, heads).length();
    }

    @Override
    public Looks looks(long block) {
        return new JdbcAccessLog(transactions, seal, heads).looks(block * Looks.BLOCK + 1, Looks.BLOCK);
    }

    @Override
    public void looks(Looks looks) {
        new JdbcAccessLog(transactions, seal, heads).appendPages(looks.pages());
    }

    @Override
    public void add(StoredRecord record, boolean newest) {
        waiting.add(new Given(record, newest));
        waitingBytes += record.document().length;
        if (waiting.size() >= TOGETHER || waitingBytes > BYTES_TOGETHER) {
            flush();
        }
    }

    @Override
    public void flush() {
        transactions.run(connection -> {
            for (Given each : waiting) {
                write(connection, each.record, each.newest);
            }
            return null;
        });
        waiting.clear();
        waitingBytes = 0;
    }

    private void write(Connection connection, StoredRecord record, boolean newest) throws SQLException {
        entries(connection, audits, record);
        if (newest) {
            CaseTable.write(connection, 0, unlisted(record), seal);
            Documents.write(
                    connection,
                    record.id(),
                    0,
                    documents.seal(record.document(), record.id(), record.revision(), record.head()));
        }
    }

    private static void entries(Connection connection, AuditTable table, StoredRecord record) throws SQLException {
        AuditHead head = record.after();
        if (head.equals(AuditHead.EMPTY)) {
            table.clear(connection, record.id()); // an earlier file had a history that did not go on
        }
        for (AuditEntry each : record.entries()) {
            table.append(connection, head, each);
            head = AuditHead.of(each);
        }
    }

    /** As the lists know a case of which nothing was projected yet. */
    private Listed unlisted(StoredRecord record) {
        var nothing = new CaseProjection(
                new CaseSummary(record.id(), "", "", null, "", "", null, "", null, "", null),
                Set.of(),
                Set.of(),
                List.of(),
                List.of(),
                List.of());
        return Listed.of(nothing, record.revision(), record.head(), new ReadModels(nothing, seal).digests(), true);
    }

    @Override
    public void practice(StoredRecord record, boolean newest) {
        transactions.run(connection -> {
            entries(connection, practiceAudits, record);
            if (newest) {
                JdbcPracticeRepository.insert(connection, record, seal);
            }
            return null;
        });
    }

    @Override
    public void attachment(InputStream bytes) throws IOException {
        new JdbcAttachments(transactions, seal).put(bytes);
    }

    @Override
    public void forms(TypedForms forms) {
        var drafts = new JdbcFormDrafts(transactions, seal);
        forms.forms().forEach(each -> drafts.keep(each.person(), each.draft()));
    }
}
