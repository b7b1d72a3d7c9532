package care.quarterback.store;

import static care.quarterback.store.SampleCases.day;
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
import care.quarterback.core.audit.Damage;
import care.quarterback.core.session.CaseServices;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.session.UnreadableCaseException;
import care.quarterback.core.spi.CaseRepository;
import care.quarterback.core.spi.CaseRepository.CaseSave;
import care.quarterback.core.spi.CaseRepository.SaveResult;
import care.quarterback.core.spi.CaseSummary;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.spi.Worklist;
import care.quarterback.model.CareCase;
import care.quarterback.model.codec.CaseCodec;
import care.quarterback.model.codec.CaseFormatException;
import care.quarterback.model.value.CaseId;
import care.quarterback.testkit.Fixed;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.emf.ecore.resource.Resource;
import org.junit.jupiter.api.Test;

/** What a relational store keeps to when its rows were altered, or many write at once. */
interface AlteredRowsContract extends Rows {

    CaseRepository cases();

    Worklist worklist();

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

    /** Two cases as sessions save them, each with two goals. */
    private void twoRealCases() {
        var services = CaseServices.direct(cases(), SampleCases::project, Fixed.on("2026-03-02"), Fixed.sentences());
        for (int number = 1; number <= 2; number++) {
            var session = CaseSession.create(services, SampleCases.NURSE, id(number));
            session.execute(new SampleCases.AddGoal("walk to church")).join();
            session.execute(new SampleCases.AddGoal("sleep")).join();
            assertTrue(cases().verify(id(number)).verified());
        }
    }

    /** How a word stands in the list of words. */
    default String word(String word) {
        return word;
    }

    /** How a name stands in the row of a case. */
    default String cell(String text) {
        return text;
    }

    private void damaged(Damage damage, String... statements) throws SQLException {
        Rows.change(this, statements);
        assertTrue(cases().verify(id(1)).damages().contains(damage), () -> String.join("; ", statements));
        assertTrue(cases().verify(id(2)).verified(), "the other case is whole");
    }

    @Test
    default void theDocumentOfAnotherCaseIsNeverShown() throws SQLException {
        twoRealCases();
        byte[] own = document(id(1));
        put(id(1), document(id(2)));
        damaged(Damage.DOCUMENT);
        assertEquals(StoreException.Kind.DAMAGED, TestStores.refusal(() -> cases().load(id(1))));
        put(id(1), own);
        assertTrue(cases().verify(id(1)).verified());
        assertTrue(cases().load(id(1)).isPresent());
    }

    @Test
    default void anOlderDocumentOfTheSameCaseIsNeverShown() throws SQLException {
        twoRealCases();
        byte[] earlier = document(id(1));
        var services = CaseServices.direct(cases(), SampleCases::project, Fixed.on("2026-03-02"), Fixed.sentences());
        CaseSession.open(services, SampleCases.NURSE, id(1))
                .execute(new SampleCases.AddGoal("read"))
                .join();
        put(id(1), earlier);
        damaged(Damage.DOCUMENT);
        assertEquals(StoreException.Kind.DAMAGED, TestStores.refusal(() -> cases().load(id(1))));
    }

    @Test
    default void everyAlteredByteOfADocumentIsNoticed() throws SQLException {
        twoRealCases();
        byte[] own = document(id(1));
        for (int at = 0; at < own.length; at += 7) {
            byte[] altered = own.clone();
            altered[at] ^= 1;
            put(id(1), altered);
            assertEquals(StoreException.Kind.DAMAGED, TestStores.refusal(() -> cases().load(id(1))), "byte " + at);
        }
        put(id(1), new byte[0]);
        damaged(Damage.DOCUMENT);
    }

    private byte[] document(CaseId id) throws SQLException {
        try (var connection = connect();
                var select = connection.prepareStatement("select document from case_documents where case_id = ?")) {
            select.setString(1, id.value());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        }
    }

    private void put(CaseId id, byte[] document) throws SQLException {
        try (var connection = connect();
                var update = connection.prepareStatement("update case_documents set document = ? where case_id = ?")) {
            update.setBytes(1, document);
            update.setString(2, id.value());
            assertEquals(1, update.executeUpdate());
        }
    }

    @Test
    default void anAlteredRowOfAListIsNeverShownAndTheOthersAre() throws SQLException {
        cases().save(first(id(1), "Doe, Margaret", "2026-01-05"));
        cases().save(first(id(2), "Roe, Richard", "2026-01-06"));
        for (String column : List.of("patient", "case_number", "question", "owner_id", "next_text")) {
            String before = text("select " + column + " from cases where id = '" + id(1) + "'");
            damaged(Damage.LISTS, "update cases set " + column + " = 'somebody else' where id = '" + id(1) + "'");
            assertEquals(
                    List.of("Roe, Richard", ""),
                    cases().find("", 10).stream().map(CaseSummary::patient).toList(),
                    column);
            assertTrue(Fixed.sentences()
                    .said(cases().find("", 10).getLast().nextText())
                    .contains("altered"));
            Rows.change(this, "update cases set " + column + " = '" + before + "' where id = '" + id(1) + "'");
            assertTrue(cases().verify(id(1)).verified());
        }
        damaged(Damage.LISTS, "update cases set next_due = '2030-01-01' where id = '" + id(1) + "'");
        assertEquals("", cases().find("", 10).getLast().patient());
    }

    private String text(String query) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    default void anAlteredOrRemovedRowOfAnyReadModelIsFound() throws SQLException {
        String own = " where case_id = '" + id(1) + "'";
        for (String change : List.of(
                "delete from work_items" + own,
                "update work_items set telephone = '555-0199'" + own,
                "update work_items set due = '2031-01-01'" + own,
                "delete from search_terms" + own + " and term = '" + word("doe") + "'",
                "insert into search_terms (case_id, term) values ('" + id(1) + "', 'stray')",
                "update patient_identifiers set identifier = 'urn:mrn|7'" + own,
                "update opinion_pairs set confirmed = 1" + own,
                "update document_entries set title = 'MRI of the other knee'" + own,
                "update cases set read_models = '' where id = '" + id(1) + "'",
                "update cases set patient_key = 'roe richard' where id = '" + id(1) + "'")) {
            cases().save(first(id(1), "Doe, Margaret", "2026-01-05"));
            cases().save(first(id(2), "Roe, Richard", "2026-01-06"));
            damaged(Damage.LISTS, change);
            Rows.empty(this);
        }
    }

    @Test
    default void anAlteredLineOfTheWorklistIsNeverShown() throws SQLException {
        cases().save(first(id(1), "Doe, Margaret", "2026-01-05"));
        cases().save(first(id(2), "Roe, Richard", "2026-01-06"));
        String swapped = "update work_items set case_id = '" + id(3) + "' where case_id = '" + id(1) + "'";
        Rows.change(this, "update work_items set telephone = '555-0199' where case_id = '" + id(1) + "'");
        List<Worklist.Row> rows = worklist().page(Worklist.Query.all(day("2026-03-10"), day("2026-03-13"), 10));
        assertEquals(List.of("Dr. Reyes", ""), subjects(rows));
        assertEquals(
                List.of("", ""),
                rows.stream().map(row -> row.item().telephone()).toList());
        assertTrue(Fixed.sentences()
                .said(rows.stream()
                        .filter(row -> row.caseId().equals(id(1)))
                        .findFirst()
                        .orElseThrow()
                        .item()
                        .text())
                .contains("altered"));

        Rows.change(
                this,
                "delete from work_items where case_id = '" + id(2) + "'",
                swapped,
                "update work_items set telephone = '', case_id = '" + id(2) + "'",
                "update cases set patient = 'Poe, Paul' where id = '" + id(2) + "'");
        List<Worklist.Row> moved = worklist().page(Worklist.Query.all(day("2026-03-10"), day("2026-03-13"), 10));
        assertEquals(List.of(""), subjects(moved), "a line of another case");
        assertEquals("", moved.getFirst().patient(), "a name that was altered");
    }

    private static List<String> subjects(List<Worklist.Row> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(row -> row.item().subject(), Comparator.reverseOrder()))
                .map(row -> row.item().subject())
                .toList();
    }

    @Test
    default void aDeletedCaseWhoseAuditIsLeftAndALostHeadAreFound() throws SQLException {
        twoRealCases();
        damaged(
                Damage.AUDIT,
                "update cases set head_length = 1, head_hash = (select hash from case_audit where case_id = '" + id(1)
                        + "' and seq = 1), revision = 1 where id = '" + id(1) + "'",
                "delete from case_audit where case_id = '" + id(1) + "' and seq > 2");
        damaged(Damage.GONE, "delete from cases where id = '" + id(1) + "'");
    }

    @Test
    default void aReindexMakesAlteredListsTrueAgain() throws SQLException {
        twoRealCases();
        damaged(Damage.LISTS, "update cases set question = 'other', owner_id = 'somebody' where id = '" + id(1) + "'");
        var codec = new CaseCodec();
        var reindexed = cases().reindex(
                        stored -> SampleCases.project((CareCase)
                                unpacked(codec, stored.document()).getContents().getFirst()),
                        Progress.NONE);
        assertEquals(2, reindexed.done());
        assertTrue(cases().verify(id(1)).verified());
    }

    private static Resource unpacked(CaseCodec codec, byte[] document) {
        try {
            return codec.unpack(document);
        } catch (CaseFormatException e) {
            throw new AssertionError(e);
        }
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
        Rows.change(
                this,
                "update work_items set telephone = 'kept'",
                "delete from search_terms where term = '" + word("doe") + "'");
        var renamed = projection(summary(id(1), "Winter, Margaret", "2026-01-05"));
        cases().save(save(renamed, 1, AuditHead.of(save.entry())));
        assertEquals(1, Rows.count(this, "select count(*) from work_items where telephone = 'kept'"));
        assertEquals(1, Rows.count(this, "select count(*) from search_terms where term = '" + word("winter") + "'"));
        assertEquals(1, Rows.count(this, "select count(*) from search_terms where term = '" + word("margaret") + "'"));
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
        assertEquals(1, Rows.count(this, "select count(*) from search_terms where term = '" + word("doe") + "'"));
        assertEquals(1, Rows.count(this, "select count(*) from cases where patient = '" + cell("Doe, Margaret") + "'"));
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
