package care.quarterback.presentation.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.spi.TableFiles.TableLine;
import care.quarterback.presentation.live.LiveCases;
import care.quarterback.presentation.live.LivePractice;
import care.quarterback.presentation.practice.ListImportScreen.Line;
import care.quarterback.presentation.work.MemoryStores;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListFilePresenterTest {

    private static final Path FILE = Path.of("offices.csv");

    private final MemoryStores stores = new MemoryStores();
    private final LivePractice practice =
            new LiveCases(stores.opened("2026-03-10"), MemoryStores.room("2026-03-10")).practice();
    private final ListFilePresenter files = new ListFilePresenter(practice, DirectoryPage.OFFICES);
    private final List<String> said = new ArrayList<>();
    private ListImportScreen screen;

    @SafeVarargs
    private void preview(List<String>... lines) {
        stores.tables().write(FILE, List.of(lines));
        files.preview(FILE, shown -> screen = shown);
    }

    @Test
    void whatWouldChangeIsShownBeforeAnythingIsChanged() {
        preview(List.of("Name", "Phone number"), List.of("Harbor Spine", "5555550142"));
        assertEquals(
                "This adds 1 and changes 0. 0 stay as they are. Nothing is removed, and an empty cell changes nothing.",
                screen.headline());
        assertEquals("Import 1 line", screen.apply());
        files.apply(() -> said.add("done"), said::add);
        assertEquals(List.of("done"), said);

        preview(List.of("Name", "Phone number"), List.of("Harbor Spine", "5555550199"), List.of("Hillside", ""));
        assertEquals(
                List.of(
                        new Line(2, "Change", "Harbor Spine", "Phone number: (555) 555-0142 → (555) 555-0199", false),
                        new Line(3, "Add", "Hillside", "", false)),
                screen.lines());
        files.apply(() -> said.add("done"), said::add);
        practice.undo();
        preview(List.of("Name", "Phone number"), List.of("Harbor Spine", "5555550142"));
        assertEquals("Everything in this file is already here. There’s nothing to change.", screen.headline());
        assertEquals("", screen.apply());
    }

    @Test
    void aWrongLineIsNamedAndNothingCanBeImported() {
        preview(List.of("Name", "Phone number"), List.of("Hillside", ""), List.of("Harbor Spine", "none"));
        assertEquals("One line needs fixing in the file first. Nothing is imported until then.", screen.headline());
        assertEquals(3, screen.lines().getFirst().number());
        assertTrue(screen.lines().getFirst().details().startsWith("Phone number:"));
        assertEquals("", screen.apply());
        files.apply(() -> said.add("done"), said::add);
        assertEquals(List.of("There’s nothing to import in this file."), said);
        files.preview(Path.of("elsewhere.csv"), shown -> screen = shown);
        assertEquals("no such file", screen.headline());
    }

    @Test
    void aSavedListIsReadBackAsItIs() {
        preview(List.of("Name", "Phone number"), List.of("Harbor Spine", "5555550142"), List.of("Alder", ""));
        files.apply(() -> {}, said::add);
        files.export(FILE, said::add, said::add);
        assertEquals(List.of("2 entries saved to offices.csv."), said);
        List<TableLine> lines = stores.tables().read(FILE).lines();
        assertEquals("Name", lines.getFirst().cells().getFirst());
        assertEquals("Alder", lines.get(1).cells().getFirst());
        files.preview(FILE, shown -> screen = shown);
        assertEquals(
                List.of("No change", "No change"),
                screen.lines().stream().map(Line::effect).toList());
    }
}
