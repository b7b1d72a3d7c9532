package care.quarterback.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.Catalogue;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.EntryList;
import care.quarterback.core.entry.RemoveEntry;
import care.quarterback.core.entry.VoidStatement;
import care.quarterback.model.CareCase;
import care.quarterback.model.value.ObjectId;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.MemoryRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one process did is taken back by another, by what the audit holds of it. */
class StoredUndoTest {

    private static final Actor ALMA = new Actor("Alma Reyes");

    private final MemoryRepository repository = new MemoryRepository();
    private final Catalogue catalogue = Catalogue.of(List.of());
    private CaseSession first;

    @BeforeEach
    void aCaseWithAPatient() {
        first = CaseSession.create(services("2026-03-02"), ALMA);
        done(first.execute(new AddEntry(EntryList.CONTACTS, Map.of("name", "Anton")))
                .join());
    }

    @Test
    void fieldsAndNewEntriesAreTakenBackAndDoneAgain() {
        CareCase before = copy(first);
        done(first.execute(new AddEntry(EntryList.MEDICATIONS, Map.of("text", "aspirin")))
                .join());
        ObjectId aspirin = new ObjectId(
                first.query(each -> each.getMedications().getFirst().getId()).join());
        CareCase added = copy(first);
        done(first.execute(new ChangeField(aspirin, "dosage", "81 mg")).join());
        CareCase changed = copy(first);
        done(first.execute(new VoidStatement(aspirin, "entered twice")).join());

        done(again().undoStored(catalogue::fact).join());
        assertSame(changed);
        done(again().undoStored(catalogue::fact).join());
        assertSame(added);
        done(again().redoStored(catalogue::fact).join());
        assertSame(changed);
        done(again().undoStored(catalogue::fact).join());
        done(again().undoStored(catalogue::fact).join());
        assertSame(before);
        assertInstanceOf(
                Outcome.Rejected.class, again().redoStored(catalogue::fact).join(), "the audit holds it as text only");
        assertTrue(repository.verify(first.id()).verified());
    }

    @Test
    void whatWentIsNotMadeAgainFromText() {
        done(first.execute(new AddEntry(EntryList.CONTACTS, Map.of("name", "Miriam")))
                .join());
        ObjectId contact = new ObjectId(
                first.query(each -> each.getContacts().getFirst().getId()).join());
        done(first.execute(new AddEntry(EntryList.CONTACT_TELECOMS, Optional.of(contact), Map.of("value", "555-0142")))
                .join());
        ObjectId number = new ObjectId(first.query(each ->
                        each.getContacts().getFirst().getTelecoms().getFirst().getId())
                .join());
        done(first.execute(new RemoveEntry(number)).join());
        CareCase before = copy(first);
        refused("case.notReversible", again().undoStored(catalogue::fact).join());
        assertSame(before);
    }

    @Test
    void factsTheUnknownAndTheWorkOfOthersStay() {
        done(first.execute(new AddEntry(
                        EntryList.CONVERSATIONS,
                        Map.of("on", "2026-03-02", "with", "Dr. Okonjo", "mode", "TELEPHONE", "outcome", "REACHED")))
                .join());
        refused("case.happened", again().undoStored(catalogue::fact).join());
        refused(
                "case.notReversible",
                again().undoStored(name -> Optional.empty()).join());
        var other = CaseSession.open(services("2026-03-02"), new Actor("Bo Lind"), first.id());
        refused("case.undoOfOther", other.undoStored(name -> Optional.of(false)).join());
    }

    @Test
    void theCommandThatOpenedTheCaseStays() {
        refused("case.nothingToUndo", again().undoStored(catalogue::fact).join());
    }

    private CaseServices services(String day) {
        return CaseServices.direct(repository, CaseSessionTest::projection, Fixed.on(day), Fixed.sentences());
    }

    private CaseSession again() {
        return CaseSession.open(services("2026-03-03"), ALMA, first.id());
    }

    private static CareCase copy(CaseSession session) {
        return session.query(EcoreUtil::copy).join();
    }

    private void assertSame(CareCase expected) {
        assertTrue(again().query(now -> EcoreUtil.equals(now, expected)).join());
    }

    private static void done(Outcome outcome) {
        assertTrue(outcome.done(), outcome.toString());
    }

    private static void refused(String key, Outcome outcome) {
        var rejected = assertInstanceOf(Outcome.Rejected.class, outcome);
        assertEquals(key, rejected.problems().getFirst().message().key());
    }
}
