package care.quarterback.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.core.check.PlanDefault;
import care.quarterback.core.spi.CaseRepository.SaveResult.Conflict;
import care.quarterback.core.spi.CaseRepository.SaveResult.Saved;
import care.quarterback.core.spi.PracticeRepository;
import care.quarterback.model.value.CaseId;
import care.quarterback.steps.practice.AddToDirectory;
import care.quarterback.steps.practice.ChooseDefault;
import care.quarterback.steps.practice.DirectoryList;
import care.quarterback.steps.practice.PracticeSession;
import care.quarterback.steps.practice.PracticeSession.PracticeServices;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.Requirement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
    @Requirement("S134")
    default void aSessionOfThePracticeKeepsEverythingInTheStore() throws SQLException {
        var ids = Fixed.ids();
        var services = new PracticeServices(practice(), Fixed.on("2026-03-02"), ids, Runnable::run);
        var session = PracticeSession.open(services, SampleCases.NURSE);
        var other = PracticeSession.open(services, SampleCases.NURSE);
        assertEquals(0, practice().revision());
        session.execute(new AddToDirectory(DirectoryList.OFFICE, Map.of("name", "Hillside", "fax", "555-0143")))
                .join();
        session.execute(new AddToDirectory(DirectoryList.CLOSED_DAY, Map.of("date", "2026-04-03")))
                .join();
        assertTrue(other.execute(new ChooseDefault(PlanDefault.GO_NO_GO, "5", "We are slow."))
                .join()
                .done());
        session.undo().join();

        assertEquals(3, practice().revision(), "the undo met the other seat's save and was not done");
        var again = PracticeSession.open(services, SampleCases.NURSE);
        assertEquals("555-0143", again.rows().join().offices().getFirst().fax());
        assertEquals(5, again.settings().number(PlanDefault.GO_NO_GO));
        assertEquals(1, again.rows().join().closedDays().size());
        assertTrue(practice().verify().verified());
        Rows.change(this, "update practice_audit set actor = 'Somebody else' where seq = 3");
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
