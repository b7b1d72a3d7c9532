package care.quarterback.presentation.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.EntryList;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.model.CaseStatus;
import care.quarterback.model.value.CaseId;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.live.LiveCases;
import care.quarterback.presentation.work.MemoryStores;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergePresenterTest {

    private final MemoryStores stores = new MemoryStores();
    private final LiveCases cases = new LiveCases(stores.opened("2026-03-10"), MemoryStores.room("2026-03-10"));
    private MergeScreen screen;

    private LiveCase open(String given, String family, String medication) {
        var found = new ArrayList<LiveCase>();
        cases.create(found::add, sentence -> {});
        LiveCase live = found.getFirst();
        does(live, new OpenCase(new PersonName(given, family), LocalDate.of(1952, 3, 24), "Do I need surgery?"));
        does(live, new AddEntry(EntryList.MEDICATIONS, Map.of("text", medication)));
        return live;
    }

    private static void does(LiveCase live, CaseCommand command) {
        live.execute(command, outcome -> assertTrue(outcome.done(), outcome.toString()));
    }

    private MergePresenter start(LiveCase first, String patient) {
        var presenter = new MergePresenter(cases, first.id(), patient);
        presenter.start(shown -> screen = shown);
        return presenter;
    }

    private static List<String> medications(LiveCase live) {
        return live.read(careCase -> careCase.getMedications().stream()
                        .map(each -> each.getText())
                        .toList())
                .join();
    }

    private static CaseStatus status(LiveCase live) {
        return live.read(careCase -> careCase.getStatus()).join();
    }

    @Test
    void twoCasesOfAPatientBecomeOneAndTwoAgain() {
        LiveCase first = open("Rosalind", "Achterberg", "apixaban");
        LiveCase second = open("Rosalind", "Achterberg", "lisinopril");
        MergePresenter merge = start(first, "Achterberg");
        assertEquals(1, screen.others().size());
        assertFalse(screen.possible());
        merge.choose(second.id());
        assertEquals("The case that is kept takes over what it doesn’t have yet:", screen.headline());
        assertTrue(screen.taken().contains("Medication: 1"), screen.taken().toString());
        merge.keep(false);
        assertTrue(screen.possible());
        merge.merge();
        assertTrue(screen.merged());
        assertEquals(List.of("apixaban", "lisinopril"), medications(first));
        assertEquals(CaseStatus.CLOSED, status(second));
        merge.undo();
        assertEquals("Undone. Both cases are as they were.", screen.headline());
        assertEquals(List.of("apixaban"), medications(first));
        assertEquals(CaseStatus.ACTIVE, status(second));
    }

    @Test
    void casesOfTwoPatientsAreRefusedBeforeAnythingIsDone() {
        LiveCase first = open("Rosalind", "Achterberg", "apixaban");
        LiveCase second = open("Luis", "Okafor", "lisinopril");
        does(second, new ChangeField(patient(second), "birthDate", "1961-01-02"));
        MergePresenter merge = start(first, "Achterberg");
        assertEquals(List.of(), screen.others());
        assertEquals("No other open case matches. Search for it.", screen.headline());
        merge.search("Okafor");
        merge.choose(second.id());
        assertFalse(screen.possible());
        assertFalse(screen.headline().isBlank());
        merge.merge();
        assertFalse(screen.merged());
        assertEquals(List.of("lisinopril"), medications(second));
    }

    private static ObjectId patient(LiveCase live) {
        return new ObjectId(live.read(careCase -> careCase.getPatient().getId()).join());
    }

    @Test
    void aCaseThatIsNotOpenInTheWindowCanBeMergedToo() {
        LiveCase first = open("Rosalind", "Achterberg", "apixaban");
        LiveCase second = open("Rosalind", "Achterberg", "lisinopril");
        CaseId closed = second.id();
        cases.close(second);
        MergePresenter merge = start(first, "Achterberg");
        merge.choose(closed);
        merge.keep(false);
        merge.merge();
        assertTrue(screen.merged());
        merge.undo();
        assertEquals(List.of("apixaban"), medications(first));
        merge.stop();
    }
}
