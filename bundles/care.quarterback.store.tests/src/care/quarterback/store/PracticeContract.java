package care.quarterback.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditHead;
import care.quarterback.core.spi.PracticeRepository;
import care.quarterback.core.spi.SaveResult.Conflict;
import care.quarterback.core.spi.SaveResult.Saved;
import care.quarterback.model.value.CaseId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of the practice keeps to. */
interface PracticeContract extends Rows {

    PracticeRepository practice();

    @Test
    default void thePracticeIsSavedWithItsAudit() throws SQLException {
        assertEquals(Optional.empty(), practice().load());
        assertTrue(practice().verify().verified());
        AuditEntry first = entry(1, AuditHead.EMPTY);
        assertEquals(new Saved(1), practice().save(0, new byte[] {1}, first));
        AuditEntry second = entry(1, AuditHead.of(first));
        assertEquals(new Saved(2), practice().save(1, new byte[] {2}, second));

        var stored = practice().load().orElseThrow();
        assertEquals(2, stored.revision());
        assertArrayEquals(new byte[] {2}, stored.document());
        assertEquals(AuditHead.of(second), stored.head());
        assertEquals(List.of(first, second), practice().audit());
        assertTrue(practice().verify().verified());

        Rows.change(this, "update practice_audit set actor = 'Somebody else' where seq = 1");
        assertFalse(practice().verify().verified());
    }

    @Test
    default void thereIsOnePracticeAndAnOldRevisionIsAConflict() {
        AuditEntry first = entry(1, AuditHead.EMPTY);
        practice().save(0, new byte[] {1}, first);
        assertEquals(new Conflict(1), practice().save(0, new byte[] {9}, entry(2, AuditHead.EMPTY)));
        assertEquals(new Conflict(1), practice().save(7, new byte[] {9}, entry(1, AuditHead.of(first))));
        assertArrayEquals(new byte[] {1}, practice().load().orElseThrow().document());
    }

    private static AuditEntry entry(int practice, AuditHead head) {
        CaseId id = SampleCases.id(900 + practice);
        var at = Instant.parse("2026-03-02T12:00:00Z");
        return AuditEntry.chain(head, id, at, SampleCases.NURSE, "AddOffice", AuditEntry.Kind.DO, "", List.of());
    }
}
