package care.quarterback.presentation.tray;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.model.practice.ArrivalWay;
import care.quarterback.model.value.ObjectId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the wrong case goes back. */
class PutBackPresenterTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsInTheWrongCaseGoesBackToTheTrayAndIntoTheRightOne() {
        var seat = new TraySeat(folder);
        seat.tray.add(List.of(seat.saved("Fax.pdf", "%PDFabc")), ArrivalWay.CHOSEN);
        assertTrue(seat.file("Blum", "1 Note\n2-3 Lab").done);
        ObjectId lab = seat.desk
                .sessions()
                .open(seat.ids.get("Blum"))
                .query(careCase ->
                        new ObjectId(careCase.getDocuments().getLast().getId()))
                .join();
        var back = new PutBackPresenter(seat.cases, seat.ids.get("Blum"));
        var sentences = new ArrayList<String>();
        back.putBack(lab, " ", (sentence, problem) -> sentences.add(problem + " " + sentence));
        assertTrue(sentences.getLast().startsWith("true "), sentences.toString());
        assertEquals(3, seat.documents("Blum").size());
        back.putBack(lab, "Another patient’s", (sentence, problem) -> sentences.add(problem + " " + sentence));
        assertEquals("false It’s back in the tray.", sentences.getLast());
        assertEquals(List.of(), seat.documents("Blum"));
        assertTrue(seat.file("Okafor", "").done);
        assertEquals(List.of("Fax"), seat.documents("Okafor"));
    }
}
