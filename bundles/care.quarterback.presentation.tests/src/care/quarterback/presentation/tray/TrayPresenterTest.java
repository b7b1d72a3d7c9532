package care.quarterback.presentation.tray;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of the tray, and what is done there. */
class TrayPresenterTest {

    @TempDir
    private Path folder;

    @Test
    void pastedWordsAndOtherLabelsAreKept() {
        var seat = new TraySeat(folder);
        seat.tray.paste("Please call Ms. Blum");
        TrayLine line = seat.page.line();
        assertEquals("Pasted text", line.label());
        seat.tray.change(line.id(), "Message for Ada Blum", "Lakeview", "Sam Lee", "Call after 3");
        assertEquals("Message for Ada Blum", seat.page.line().label());
        assertEquals("Sam Lee", seat.page.line().owner());
        seat.tray.change(line.id(), " ", "", "", "");
        assertTrue(seat.page.problem, seat.page.said);
        assertEquals("Message for Ada Blum", seat.page.line().label());
        var sentences = new ArrayList<String>();
        new TraySummary(seat.cases).look(sentences::add);
        assertTrue(
                sentences.getFirst().startsWith("One item waits in the tray, the oldest since"), sentences.toString());
    }
}
