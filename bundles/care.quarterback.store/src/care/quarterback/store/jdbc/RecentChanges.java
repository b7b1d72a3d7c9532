package care.quarterback.store.jdbc;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.spi.CaseAudit;
import care.quarterback.core.spi.CaseAudit.CaseChange;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.text.Message;
import care.quarterback.store.key.StoreSeal;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The newest entries of all audits, read in the order of an index and no further than is asked for. */
final class RecentChanges {

    /** What is asked for, newest first; a line ends behind the hint, which PostgreSQL takes for a comment. */
    static final String NEWEST =
            "select case_id, " + AuditTable.ENTRY + " from case_audit --DERBY-PROPERTIES index=CASE_AUDIT_NEWEST\n"
                    + " where made_at >= ? and made_at <= ? order by made_at desc, case_id, seq desc fetch first ? rows only";

    /** Ids in one statement: lists of one length are prepared once. */
    private static final int IDS = 50;

    private RecentChanges() {}

    static List<CaseChange> since(
            Connection connection, StoreSeal seal, Instant from, Optional<AuditEntry> after, int limit)
            throws SQLException {
        List<AuditEntry> entries = entries(connection, seal, from, after, limit);
        Set<String> ids = new HashSet<>();
        entries.forEach(entry -> ids.add(entry.caseId().value()));
        Map<String, String> patients = patients(connection, seal, List.copyOf(ids));
        return entries.stream()
                .map(entry -> new CaseChange(
                        entry, patients.getOrDefault(entry.caseId().value(), "")))
                .toList();
    }

    /** What was made in the same moment as the last one, and stands before it, is read and passed over. */
    private static List<AuditEntry> entries(
            Connection connection, StoreSeal seal, Instant from, Optional<AuditEntry> after, int limit)
            throws SQLException {
        List<AuditEntry> entries = new ArrayList<>();
        try (var select = connection.prepareStatement(NEWEST)) {
            select.setLong(1, from.toEpochMilli());
            select.setLong(2, after.map(entry -> entry.at().toEpochMilli()).orElse(Long.MAX_VALUE));
            select.setInt(3, limit + (after.isEmpty() ? 0 : ofThatMoment(connection, after.get())));
            try (var row = select.executeQuery()) {
                while (entries.size() < limit && row.next()) {
                    AuditEntry entry = AuditTable.entry(row, StoredId.of(row.getString("case_id")), seal);
                    if (after.isEmpty() || CaseAudit.NEWEST_FIRST.compare(entry, after.get()) > 0) {
                        entries.add(entry);
                    }
                }
            }
            return entries;
        } catch (IOException | IllegalArgumentException e) {
            throw new StoreException(
                    StoreException.Kind.DAMAGED, Message.of("store", "auditDamaged", entries.size() + 1));
        }
    }

    private static int ofThatMoment(Connection connection, AuditEntry entry) throws SQLException {
        try (var select = connection.prepareStatement("select count(*) from case_audit where made_at = ?")) {
            select.setLong(1, entry.at().toEpochMilli());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static Map<String, String> patients(Connection connection, StoreSeal seal, List<String> ids)
            throws SQLException {
        Map<String, String> patients = new HashMap<>();
        try (var select = connection.prepareStatement(
                "select id, patient, patient_seal from cases where id in (?" + ", ?".repeat(IDS - 1) + ")")) {
            for (int start = 0; start < ids.size(); start += IDS) {
                for (int i = 0; i < IDS; i++) {
                    select.setString(i + 1, ids.get(Math.min(start + i, ids.size() - 1)));
                }
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        patients.put(
                                row.getString(1),
                                CaseTable.patient(seal, row.getString(1), row.getString(2), row.getString(3)));
                    }
                }
            }
        }
        return patients;
    }
}
