package care.quarterback.presentation.tray;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.model.DocumentType;
import care.quarterback.model.practice.ArrivalWay;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

    @Test
    void whoseItMayBeIsShownAndChosenByThePersonOnly() {
        var seat = new TraySeat(folder);
        seat.tray.add(List.of(seat.saved("Fax.pdf", "%PDF Blum, Ada 3/14/1950, Okafor, Ada")), ArrivalWay.CHOSEN);
        FilingPresenter filing = seat.tray.filing(seat.page.line().id()).orElseThrow();
        var asking = new TraySeat.Asking();
        filing.start(asking);
        assertEquals(2, asking.screen.suggested().size());
        assertEquals(List.of(), asking.screen.cases());
        assertEquals(Optional.empty(), asking.screen.chosen());
        FilingScreen.Suggested first = asking.screen.suggested().stream()
                .filter(each -> each.found().patient().startsWith("Blum"))
                .findFirst()
                .orElseThrow();
        assertEquals("The page says “Blum, Ada” and “3/14/1950”.", first.reason());
        filing.take(first);
        assertEquals(Optional.of(seat.ids.get("Blum")), asking.screen.chosen());
        filing.file(new FilingPresenter.Said("Fax", DocumentType.CLINIC_NOTE, "", "", ""));
        assertEquals(List.of("Fax"), seat.documents("Blum"));
    }
}
