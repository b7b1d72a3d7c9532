package care.quarterback.presentation.tray;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.model.practice.ArrivalWay;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An item goes into the case that a person chose, as one document or as several. */
class FilingPresenterTest {

    @TempDir
    private Path folder;

    @Test
    void aFaxBecomesSeveralDocumentsAndWhatIsTypedWronglyIsSaid() {
        var seat = new TraySeat(folder);
        seat.tray.add(List.of(seat.saved("Fax.pdf", "%PDFabcdefghi")), ArrivalWay.CHOSEN);
        TraySeat.Asking asking = seat.file("Nobody", "");
        assertTrue(asking.screen.refusal().contains("Choose the case"), asking.screen.refusal());
        asking = seat.file("Blum", "Visit note 1-3");
        assertTrue(asking.screen.refusal().contains("Write the pages first"), asking.screen.refusal());
        asking = seat.file("Blum", "1-3 Visit note\n4-12 MRI");
        assertTrue(asking.screen.refusal().contains("9 pages"), asking.screen.refusal());
        assertFalse(asking.done);
        assertEquals(List.of(), seat.documents("Blum"));
        asking = seat.file("Blum", "1-3 Visit note\n\n4: Lab\n5-9 MRI report");
        assertTrue(asking.done, asking.screen.refusal());
        assertEquals(List.of("Fax", "Visit note", "Lab", "MRI report"), seat.documents("Blum"));
    }

    @Test
    void whatTheCaseHasAlreadyIsSaid() {
        var seat = new TraySeat(folder);
        Path note = seat.saved("Note.txt", "Dear Dr. Wu");
        seat.tray.add(List.of(note), ArrivalWay.CHOSEN);
        seat.file("Blum", "");
        seat.tray.add(List.of(note), ArrivalWay.CHOSEN);
        seat.file("Blum", "");
        assertTrue(seat.page.said.contains("already"), seat.page.said);
        assertEquals(1, seat.documents("Blum").size());
    }
}
