package care.quarterback.steps.practice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.audit.AuditEntry.Kind;
import care.quarterback.core.check.PlanDefault;
import care.quarterback.core.session.Outcome;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.practice.PracticeSession.PracticeServices;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.MemoryPractice;
import care.quarterback.testkit.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class PracticeSessionTest {

    private final MemoryPractice store = new MemoryPractice();
    private final Supplier<String> ids = Fixed.ids();
    private final PracticeSession session = open("Nadia");

    private PracticeSession open(String name) {
        var services = new PracticeServices(store, Fixed.on("2026-03-02"), ids, Runnable::run);
        return PracticeSession.open(services, new Actor(name));
    }

    private static PracticeRows rows(PracticeSession session) {
        return session.rows().join();
    }

    private static AddToDirectory office(String name) {
        return new AddToDirectory(DirectoryList.OFFICE, Map.of("name", name));
    }

    @Test
    void whatWasDoneWithTheStoreStandsInTheHistoryAndChangesNothing() {
        session.execute(new NamePractice("Second Look")).join();
        byte[] before = store.load().orElseThrow().document();
        assertTrue(session.note("RestoreBackup", "Backup of Monday").join().done());
        assertArrayEquals(before, store.load().orElseThrow().document());
        var entry = store.audit().getLast();
        assertEquals("RestoreBackup", entry.command());
        assertEquals("Backup of Monday", entry.reason());
        assertEquals(List.of(), entry.changes());
        assertTrue(session.undo().join().done(), "the name is undone, not the note");
        assertEquals(3, store.audit().size());
    }

    @Test
    @Requirement("S134")
    void whatIsEnteredIsStoredWithWhoAndWhenAndIsThereAfterOpeningAgain() {
        session.execute(office("Hillside Orthopaedics")).join();
        session.execute(new NamePractice("Second Look")).join();

        assertEquals("Second Look", rows(open("Omar")).name());
        assertEquals(
                "Hillside Orthopaedics", rows(open("Omar")).offices().getFirst().name());
        assertEquals(
                List.of("AddPracticeOffice", "NamePractice"),
                store.audit().stream().map(e -> e.command()).toList());
        assertEquals("Nadia", store.audit().getFirst().by().name());
        assertTrue(store.verify().verified());
    }

    @Test
    void aCommandIsTakenBackAndDoneAgainAndTheAuditKeepsAllThree() {
        session.execute(office("Hillside Orthopaedics")).join();
        assertTrue(session.undo().join().done());
        assertEquals(List.of(), rows(session).offices());
        assertTrue(session.redo().join().done());
        assertEquals(1, rows(open("Omar")).offices().size());
        assertEquals(
                List.of(Kind.DO, Kind.UNDO, Kind.REDO),
                store.audit().stream().map(e -> e.kind()).toList());
        assertTrue(store.verify().verified());
    }

    @Test
    void whatIsRefusedChangesNothing() {
        session.execute(office("Hillside Orthopaedics")).join();
        var outcome = session.execute(new NamePractice(" ")).join();
        assertEquals(
                "name",
                assertInstanceOf(Outcome.Rejected.class, outcome)
                        .problems()
                        .getFirst()
                        .field());
        assertEquals(1, store.audit().size());
        assertEquals("", rows(session).name());
    }

    @Test
    void aSaveThatFailsLeavesThePracticeAsItWas() {
        store.failNextSave(new IllegalStateException("disk full"));
        assertThrows(
                CompletionException.class,
                () -> session.execute(office("Hillside")).join());
        assertEquals(List.of(), rows(session).offices());
        assertTrue(session.execute(office("Hillside")).join().done());
    }

    @Test
    void twoSeatsThatTouchOtherPlacesBothComeThrough() {
        PracticeSession other = open("Omar");
        session.execute(office("Hillside")).join();
        assertTrue(other.execute(office("Lakeside")).join().done());
        assertTrue(session.execute(new NamePractice("Second Look")).join().done());
        assertEquals(
                List.of("Hillside", "Lakeside"),
                rows(open("Nadia")).offices().stream().map(o -> o.name()).toList());
        assertEquals(3, store.audit().size());
    }

    @Test
    void twoSeatsThatChangeTheSamePlaceAreShownBothValues() {
        PracticeSession other = open("Omar");
        session.execute(new NamePractice("Second Look")).join();
        var conflict = assertInstanceOf(
                Outcome.Conflicted.class,
                other.execute(new NamePractice("Third Look")).join());
        assertEquals("Third Look", conflict.mine().getFirst().after());
        assertEquals("Second Look", conflict.theirs().getFirst().after());
        assertEquals("Second Look", rows(other).name());
    }

    @Test
    void aListenerHearsOfEverySaveAndOfNothingElse() {
        var heard = new ArrayList<Long>();
        Runnable end = session.listen(change -> heard.add(change.revision()));
        session.execute(new NamePractice("Second Look")).join();
        session.execute(new NamePractice(" ")).join();
        session.undo().join();
        end.run();
        session.redo().join();
        assertEquals(List.of(1L, 2L), heard);
    }

    @Test
    void anotherSeatTakesOverWhatWasSavedMeanwhile() {
        PracticeSession other = open("Omar");
        session.execute(new ChooseDefault(PlanDefault.GO_NO_GO, "5", "")).join();
        assertTrue(other.refresh().join());
        assertEquals(false, other.refresh().join());
        assertEquals(5, rows(other).choices().getFirst().number());
    }

    @Test
    void whatIsTakenOutNeedsAReasonAndStaysWholeInTheAudit() {
        session.execute(new AddToDirectory(DirectoryList.OFFICE, Map.of("name", "Hillside", "telephone", "555-0142")))
                .join();
        var id = new ObjectId(rows(session).offices().getFirst().id());
        assertInstanceOf(
                Outcome.Rejected.class,
                session.execute(new RemoveFromDirectory(id, " ")).join());
        session.execute(new RemoveFromDirectory(id, "It has closed for good.")).join();
        var entry = store.audit().getLast();
        assertEquals("It has closed for good.", entry.reason());
        assertTrue(entry.changes().getFirst().before().contains("telephone=555-0142"));
        assertEquals(List.of(), rows(session).offices());
    }
}
