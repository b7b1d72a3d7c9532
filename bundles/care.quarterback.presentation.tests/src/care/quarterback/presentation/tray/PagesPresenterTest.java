package care.quarterback.presentation.tray;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.desk.report.PagePictures;
import care.quarterback.desk.report.PagePictures.PagePicture;
import care.quarterback.model.practice.ArrivalWay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an item looks like before anybody knows whose it is. */
class PagesPresenterTest {

    @TempDir
    private Path folder;

    private TrayPreview shown = TrayPreview.NONE;

    private PagesPresenter pages(TraySeat seat) {
        PagePictures pictures = (pdf, page, dots) -> {
            if (pdf.length == 4) {
                throw new IOException("no page");
            }
            return new PagePicture(pdf.length - 4, 1, 1, new int[1], "Page " + (char) pdf[3 + page]);
        };
        var pages = new PagesPresenter(seat.tray, seat.cases.room(), pictures, 96);
        pages.start(preview -> shown = preview);
        return pages;
    }

    @Test
    void thePagesOfAFaxAreTurned() {
        var seat = new TraySeat(folder);
        PagesPresenter pages = pages(seat);
        seat.tray.add(List.of(seat.saved("Fax.pdf", "%PDFab")), ArrivalWay.CHOSEN);
        pages.show(seat.page.chosen);
        assertEquals("Page a", shown.words());
        assertFalse(shown.before());
        pages.turn(-1);
        pages.turn(1);
        assertEquals("Page b", shown.words());
        assertTrue(shown.place().contains("2"), shown.place());
        assertFalse(shown.after());
        pages.turn(1);
        assertEquals("Page b", shown.words());
        pages.show(Optional.empty());
        assertEquals(TrayPreview.NONE, shown);
    }

    @Test
    void wordsAreShownAndWhatIsNoneIsSaid() throws IOException {
        var seat = new TraySeat(folder);
        PagesPresenter pages = pages(seat);
        seat.tray.add(List.of(seat.saved("Note.txt", "Dear Dr. Wu")), ArrivalWay.CHOSEN);
        pages.show(seat.page.chosen);
        assertEquals("Dear Dr. Wu", shown.words());
        Path picture = Files.write(folder.resolve("Scan.jpg"), new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0});
        seat.tray.add(List.of(picture), ArrivalWay.CHOSEN);
        pages.show(Optional.of(seat.page.screen.lines().getLast().id()));
        assertTrue(shown.words().contains("can’t be shown here"), shown.words());
        seat.tray.add(List.of(seat.saved("Broken.pdf", "%PDF")), ArrivalWay.CHOSEN);
        pages.show(Optional.of(seat.page.screen.lines().getLast().id()));
        assertTrue(shown.words().contains("can’t be shown here"), shown.words());
    }

    @Test
    void aMailIsReadAndWhatCameWithItSaysSo() {
        var seat = new TraySeat(folder);
        PagesPresenter pages = pages(seat);
        seat.tray.add(List.of(seat.saved("m.eml", "Records\nDear Dr. Wu\n+Scan.pdf:%PDFa")), ArrivalWay.CHOSEN);
        pages.show(seat.page.chosen);
        assertEquals(
                "From: Jo <jo@example.org>\nSubject: Records\nDate: Mon, 2 Mar 2026\nCame with it: Scan.pdf\n\nDear Dr. Wu",
                shown.words());
        pages.show(Optional.of(seat.page.screen.lines().getLast().id()));
        assertEquals(
                "Came with the mail “Records, Mon, 2 Mar 2026” from Jo <jo@example.org>.\n\nPage a", shown.words());
    }
}
