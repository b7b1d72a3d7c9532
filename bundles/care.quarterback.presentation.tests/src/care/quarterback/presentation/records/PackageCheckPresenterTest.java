package care.quarterback.presentation.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.records.PackageScreen.Line;
import care.quarterback.presentation.work.MemoryStores;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackageCheckPresenterTest implements PackageCheckPresenter.View {

    private final LiveCase live = new MemoryStores().scenario("before-visit", "2026-03-20");
    private final PackageCheckPresenter presenter = new PackageCheckPresenter(live);
    private PackageScreen screen;
    private String refusal = "";

    PackageCheckPresenterTest() {
        presenter.start(this);
    }

    @Override
    public void show(PackageScreen shown) {
        screen = shown;
    }

    @Override
    public void refused(String field, String sentence) {
        refusal = sentence;
    }

    @Override
    public void accepted() {
        refusal = "";
    }

    private static List<String> lines(List<Line> lines) {
        return lines.stream().map(line -> line.text() + ": " + line.state()).toList();
    }

    private Line asked(String start) {
        return screen.asked().stream()
                .filter(line -> line.text().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private Line packed(String start) {
        return screen.packed().stream()
                .filter(line -> line.text().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theTwoListsMeetAndSayWhatIsMissing() {
        assertEquals(
                "1 record is missing, and nothing is in the package that the office didn’t ask for.",
                screen.sentence());
        assertEquals(
                List.of(
                        "Spine clinic notes: here: Clinic note 9/10/2025, Clinic note 2/24/2026",
                        "Imaging reports: missing"),
                lines(screen.asked()));
        assertEquals("asked for: Spine clinic notes", packed("Clinic note 9").state());
        assertTrue(packed("Clinic note 9").meets().contains(asked("Spine").id()));
        assertEquals("primary care note", packed("Primary care note").state());
        assertTrue(asked("Imaging").open());
        assertFalse(asked("Imaging").why().isEmpty());
    }

    @Test
    void whatIsTakenOutIsOnFileAndGoesBackIn() {
        var note = packed("Clinic note 9");
        presenter.remove(note.id());
        assertEquals(2, screen.packed().size());
        assertEquals(note.id(), screen.free().getFirst().value());
        presenter.put(note.id());
        assertEquals(3, screen.packed().size());
        live.undo();
        assertEquals(2, screen.packed().size());
    }

    @Test
    void whatTheOfficeDoesWithoutNeedsANameAndAReason() {
        presenter.notNeeded(asked("Imaging").id(), "", "no reason");
        assertEquals("Enter a name and a reason.", refusal);
        assertTrue(asked("Imaging").open());
        presenter.notNeeded(asked("Imaging").id(), "Dana at the desk", "They have the images.");
        assertEquals("not needed", asked("Imaging").state());
        assertTrue(
                asked("Imaging").why().contains("Dana at the desk"),
                asked("Imaging").why());
        assertTrue(screen.sentence().startsWith("Nothing is missing"), screen.sentence());
    }

    @Test
    void aPersonSaysWhichDocumentItIsAndWhyOneStaysIn() {
        var note = packed("Clinic note 2");
        presenter.answers(note.id(), asked("Imaging").id());
        assertTrue(packed("Clinic note 2").open()
                || packed("Clinic note 2").state().contains("Imaging"));
        presenter.keep(note.id(), "Nadia", "The doctor asked on the phone.");
        assertEquals("", refusal);
    }

    @Test
    void askingIsATaskByTheLastDayForThePackage() {
        presenter.askFor(asked("Imaging").id());
        assertEquals(
                "Ask for “Imaging reports” and add it to the records package",
                live.read(careCase -> careCase.getTasks().getLast().getText()).join());
        assertTrue(live.read(careCase -> careCase.getTasks().getLast().getDueOn() != null)
                .join());
    }

    @Test
    void withoutAFurtherOpinionThereIsNothingToCompare() {
        var fresh = new PackageCheckPresenter(new MemoryStores().fresh("2026-03-20"));
        fresh.start(this);
        assertTrue(screen.empty());
        presenter.stop();
        fresh.stop();
    }
}
