package care.quarterback.presentation.tray;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.model.practice.ArrivalWay;
import care.quarterback.testkit.Requirement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A morning at the tray: thirty files arrive, and each goes where a person says. */
class MorningTest {

    @TempDir
    private Path folder;

    @Test
    @Requirement("S139")
    void thirtyFilesGoWhereAPersonSaysAndNoneByItself() {
        var seat = new TraySeat(folder);
        List<String> endings = List.of("pdf", "json", "xml", "eml", "jpg", "csv");
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String ending = endings.get(i % endings.size());
            String sign = switch (ending) {
                case "pdf" -> "%PDF";
                case "eml" -> TraySeat.PATIENTS.get(i % 3) + " " + i + "\n"; // what it is about
                default -> "";
            };
            files.add(seat.saved(
                    TraySeat.PATIENTS.get(i % 3) + " " + i + "." + ending,
                    sign + "Ada " + TraySeat.PATIENTS.get(i % 3) + " " + i));
        }
        for (int i : new int[] {1, 2, 4}) {
            files.add(seat.saved("Double " + i + ".txt", "Ada " + TraySeat.PATIENTS.get(i % 3) + " " + i));
        }
        for (int i = 0; i < 3; i++) {
            files.add(seat.saved("Stranger " + i + ".txt", "Somebody else " + i));
        }
        seat.tray.add(files, ArrivalWay.DROPPED);
        assertEquals(27, seat.page.screen.lines().size(), seat.page.said);
        assertTrue(seat.page.said.contains("27 files are in the tray."), seat.page.said);
        assertTrue(seat.page.said.contains("Double 1.txt: This file is already in the tray"), seat.page.said);
        assertTrue(seat.page.screen.count().startsWith("27 items wait in the tray"), seat.page.screen.count());
        TraySeat.PATIENTS.forEach(
                family -> assertEquals(List.of(), seat.documents(family), "nothing is assigned by itself"));

        for (int i = 0; i < 24; i++) {
            String label = seat.page.line().label();
            String family = label.substring(0, label.indexOf(' '));
            assertTrue(seat.file(family, "").done, label);
            assertTrue(seat.page.said.contains(family), seat.page.said);
        }
        assertEquals(3, seat.page.screen.lines().size());
        for (int i = 0; i < 3; i++) {
            assertTrue(seat.page.line().label().startsWith("Stranger"), "the next one is chosen");
            seat.tray.drop(seat.page.line().id(), "Not a patient of ours");
        }
        assertEquals("", seat.page.screen.count());
        assertFalse(seat.page.screen.empty().isEmpty());
        TraySeat.PATIENTS.forEach(family -> {
            assertEquals(8, seat.documents(family).size());
            seat.documents(family).forEach(title -> assertTrue(title.startsWith(family), title));
        });
        seat.tray.showAll(true);
        assertEquals(3, seat.page.screen.lines().size());
        seat.tray.takeBack(seat.page.line().id());
        assertTrue(seat.page.line().waits());
    }
}
