package care.quarterback.store;

import static care.quarterback.store.SampleCases.first;
import static care.quarterback.store.SampleCases.id;
import static care.quarterback.store.SampleCases.projection;
import static care.quarterback.store.SampleCases.save;
import static care.quarterback.store.SampleCases.summary;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.core.session.CaseServices;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.session.UnreadableCaseException;
import care.quarterback.core.spi.CaseRepository;
import care.quarterback.core.spi.CaseRepository.CaseSave;
import care.quarterback.core.spi.CaseRepository.SaveResult;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.StoreException;
import care.quarterback.testkit.Fixed;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What a relational store keeps to when its rows were altered, or many write at once. */
interface AlteredRowsContract extends Rows {

    CaseRepository cases();

    private void threeRevisions() {
        AuditHead head = AuditHead.EMPTY;
        for (int base = 0; base < 3; base++) {
            CaseSave save = save(projection(summary(id(1), "Doe, Margaret", "2026-01-05")), base, head);
            cases().save(save);
            head = AuditHead.of(save.entry());
        }
    }

    @Test
    default void anEditedEntryShowsItsPlace() throws SQLException {
        threeRevisions();
        Rows.change(this, "update case_audit set actor = 'Somebody else' where seq = 2");
        assertEquals(OptionalLong.of(2), cases().verify(id(1)).brokenAt());
    }

    @Test
    default void aCutTailShows() throws SQLException {
        threeRevisions();
        Rows.change(this, "delete from case_audit where seq = 3");
        assertEquals(OptionalLong.of(3), cases().verify(id(1)).brokenAt());
    }

    @Test
    default void aMissingEntryShows() throws SQLException {
        threeRevisions();
        Rows.change(this, "delete from case_audit where seq = 1");
        assertEquals(OptionalLong.of(1), cases().verify(id(1)).brokenAt());
    }

    @Test
    default void anEntryThatCannotBeReadShowsAndIsNotReturned() throws SQLException {
        threeRevisions();
        try (var connection = connect();
                var update = connection.prepareStatement("update case_audit set details = ? where seq = 3")) {
            update.setBytes(1, new byte[] {1, 2, 3});
            update.executeUpdate();
        }
        assertEquals(OptionalLong.of(3), cases().verify(id(1)).brokenAt());
        assertEquals(StoreException.Kind.DAMAGED, TestStores.refusal(() -> cases().audit(id(1))));
    }

    @Test
    default void aDamagedDocumentIsToldAndTheOthersGoOn() throws SQLException {
        threeRevisions();
        var services = CaseServices.direct(cases(), SampleCases::project, Fixed.on("2026-03-02"), Fixed.sentences());
        var sound = CaseSession.create(services, SampleCases.NURSE);
        assertTrue(sound.execute(new SampleCases.AddGoal("walk")).join().done());
        assertThrows(UnreadableCaseException.class, () -> CaseSession.open(services, SampleCases.NURSE, id(1)));
        Rows.change(this, "delete from case_documents where case_id = '" + id(1) + "'");
        assertEquals(StoreException.Kind.DAMAGED, TestStores.refusal(() -> cases().load(id(1))));
        assertTrue(sound.execute(new SampleCases.AddGoal("sleep")).join().done());
        assertEquals(2, cases().find("", 10).size());
    }

    @Test
    default void onlyRowsThatChangedAreWritten() throws SQLException {
        CaseSave save = first(id(1), "Doe, Margaret", "2026-01-05");
        cases().save(save);
        Rows.change(this, "update work_items set telephone = 'kept'", "delete from search_terms where term = 'doe'");
        var renamed = projection(summary(id(1), "Winter, Margaret", "2026-01-05"));
        cases().save(save(renamed, 1, AuditHead.of(save.entry())));
        assertEquals(1, Rows.count(this, "select count(*) from work_items where telephone = 'kept'"));
        assertEquals(1, Rows.count(this, "select count(*) from search_terms where term = 'winter'"));
        assertEquals(1, Rows.count(this, "select count(*) from search_terms where term = 'margaret'"));
        assertEquals(1, cases().reindex(stored -> renamed, Progress.NONE).done());
        assertEquals(0, Rows.count(this, "select count(*) from work_items where telephone = 'kept'"));
        assertEquals(1, Rows.count(this, "select count(*) from work_items"));
    }

    /** Somebody else made the read models anew by other rules, at the same revision. */
    @Test
    default void whatOthersProjectedSinceIsNotTakenForWhatWasWritten() throws SQLException {
        CaseSave save = first(id(1), "Doe, Margaret", "2026-01-05");
        cases().save(save);
        String theirs = " where case_id = '" + id(1) + "'";
        Rows.change(
                this,
                "update cases set read_models = '', projected_by = 'their rules', patient = 'theirs'",
                "delete from search_terms" + theirs,
                "insert into search_terms (case_id, term) values ('" + id(1) + "', 'stray')");
        cases().save(save(projection(summary(id(1), "Doe, Margaret", "2026-01-05")), 1, AuditHead.of(save.entry())));
        assertEquals(0, Rows.count(this, "select count(*) from search_terms where term = 'stray'"));
        assertEquals(1, Rows.count(this, "select count(*) from search_terms where term = 'doe'"));
        assertEquals(1, Rows.count(this, "select count(*) from cases where patient = 'Doe, Margaret'"));
        assertEquals(0, Rows.count(this, "select count(*) from cases where projected_by = 'their rules'"));
    }

    @Test
    default void ofManyWhoSaveTheSameRevisionOneWins() throws Exception {
        cases().save(first(id(1), "Doe, Margaret", "2026-01-05"));
        AuditHead head = cases().load(id(1)).orElseThrow().head();
        CaseSave next = save(projection(summary(id(1), "Roe, Margaret", "2026-01-05")), 1, head);
        Callable<SaveResult> saving = () -> cases().save(next);
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<SaveResult>> results = threads.invokeAll(List.of(saving, saving, saving, saving));
            Set<SaveResult> seen = new HashSet<>();
            int saved = 0;
            for (Future<SaveResult> each : results) {
                seen.add(each.get());
                saved += each.get() instanceof SaveResult.Saved ? 1 : 0;
            }
            assertEquals(1, saved);
            assertEquals(Set.of(new SaveResult.Saved(2), new SaveResult.Conflict(2)), seen);
        }
        assertEquals(2, cases().audit(id(1)).size());
        assertFalse(cases().verify(id(1)).brokenAt().isPresent());
    }
}
