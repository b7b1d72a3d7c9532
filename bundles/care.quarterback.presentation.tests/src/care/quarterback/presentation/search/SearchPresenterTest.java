package care.quarterback.presentation.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.check.Step;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.live.LiveCases;
import care.quarterback.presentation.section.SectionPlace;
import care.quarterback.presentation.work.MemoryStores;
import care.quarterback.steps.practice.AddToDirectory;
import care.quarterback.steps.practice.DirectoryList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchPresenterTest implements SearchPresenter.View {

    private static final String DAY = "2026-03-20";

    private static final SearchHit BACKUP =
            new SearchHit(SearchKind.ACTION, "Back up", "", new SearchGoal.Command("backup", Map.of()));

    private final MemoryStores stores = new MemoryStores();
    private final LiveCase live = stores.scenario("before-visit", DAY);
    private final OpenDesk desk = stores.opened(DAY);
    private final LiveCases cases = new LiveCases(desk, MemoryStores.room(DAY));
    private List<SearchHit> shown = List.of();
    private String empty = "";

    @BeforeEach
    void fillTheDirectory() {
        desk.practice()
                .session()
                .execute(new AddToDirectory(
                        DirectoryList.OFFICE, Map.of("name", "Harbor Spine", "telephone", "555-0142")))
                .join();
        desk.practice()
                .session()
                .execute(new AddToDirectory(
                        DirectoryList.CLINICIAN, Map.of("name", "Dr Harbison", "specialty", "spine surgery")))
                .join();
    }

    @Override
    public void show(List<SearchHit> hits, String nothing) {
        shown = hits;
        empty = nothing;
    }

    private List<String> lines() {
        return shown.stream()
                .map(hit -> hit.kind() + ": " + hit.words() + (hit.detail().isEmpty() ? "" : " | " + hit.detail()))
                .toList();
    }

    private SearchPresenter search(boolean open) {
        if (open) {
            cases.open(live.id(), opened -> {}, sentence -> {});
        }
        var presenter = new SearchPresenter(cases, MemoryStores.room(DAY), List.of(BACKUP));
        presenter.start(this);
        return presenter;
    }

    @Test
    void whatTheWindowDoesStandsThereBeforeAnythingIsTyped() {
        search(false);
        assertEquals(List.of(BACKUP), shown);
    }

    @Test
    void aPatientIsFoundByTheBeginningOfTheNameWithAgeAndDateOfBirth() {
        search(false).search("achter");
        SearchHit hit = shown.getFirst();
        assertTrue(hit.words().matches("Achterberg, Rosalind, 7\\d years old, born .*19\\d\\d"), hit.words());
        assertEquals(new SearchGoal.OpenCase(live.id()), hit.goal());
    }

    @Test
    void anActionOfTheOpenCaseOpensItsForm() {
        search(true).search("add medi");
        assertEquals("ACTION: Add medication | Problems and medications", lines().getFirst());
        var goal = (SearchGoal.OfCase) shown.getFirst().goal();
        assertEquals("problems", goal.place().page());
        assertEquals("medications", goal.place().part());
        assertTrue(goal.place().intent().isPresent());
    }

    @Test
    void whoTypesAddSeesAllThatCanBeAdded() {
        search(true).search("add");
        List<String> words = shown.stream().map(SearchHit::words).toList();
        assertTrue(
                words.containsAll(
                        List.of("Add health problem", "Add medication", "Add allergy", "Add question", "Add task")),
                words.toString());
    }

    @Test
    void whatCannotBeDoneNowIsNotFound() {
        search(true).search("case");
        List<String> words = shown.stream().map(SearchHit::words).toList();
        assertTrue(words.contains("Close case"), words.toString());
        assertTrue(words.stream().noneMatch("Reopen case"::equals), words.toString());
    }

    @Test
    void aStepIsFoundByItsName() {
        search(true).search("coverage");
        assertEquals("PAGE: Step 2: Coverage", lines().getFirst());
        assertEquals(
                new SearchGoal.OfCase(live.id(), SectionPlace.page(SectionPlace.page(Step.COVERAGE))),
                shown.getFirst().goal());
    }

    @Test
    void withoutAnOpenCaseNothingOfOneIsOffered() {
        search(false).search("add medi");
        assertEquals(List.of(), shown);
        assertEquals("Nothing matches “add medi”. Try fewer letters.", empty);
    }

    @Test
    void theDirectoryIsSearchedAndADoctorByWhatTheyDo() {
        SearchPresenter presenter = search(false);
        presenter.search("harb");
        assertEquals(List.of("CLINICIAN: Dr Harbison | spine surgery", "OFFICE: Harbor Spine | 555-0142"), lines());
        presenter.search("spine surgery");
        assertEquals(List.of("CLINICIAN: Dr Harbison | spine surgery"), lines());
    }

    @Test
    void aDocumentOfTheOpenCaseLeadsToItsRow() {
        search(true).search("clinic note feb");
        SearchHit document = shown.stream()
                .filter(hit -> hit.kind() == SearchKind.DOCUMENT)
                .findFirst()
                .orElseThrow();
        assertTrue(((SearchGoal.OfCase) document.goal()).place().row().isPresent());
    }

    @Test
    void aCodeIsFoundByItsWordsAndSaysUnderWhichOthers() {
        search(false).search(MemoryStores.NAME);
        assertTrue(lines().getFirst().startsWith("CODE: M16.1"), lines().toString());
        assertTrue(lines().getFirst().endsWith(" | " + MemoryStores.NAME), lines().toString());
    }

    @Test
    void everyActionLeadsToASectionOfItsPage() {
        List<SearchHit> actions = live.read(careCase -> CaseActions.of(MemoryStores.room(DAY), live.id(), careCase))
                .join();
        assertEquals(
                Optional.empty(),
                actions.stream()
                        .filter(hit -> hit.words().isBlank() || hit.words().startsWith("!"))
                        .findFirst());
        assertTrue(
                Stream.of("Add allergy", "Add task", "Record a call to the plan", "Journal")
                        .allMatch(wanted ->
                                actions.stream().anyMatch(hit -> hit.words().equals(wanted))),
                actions.toString());
    }
}
