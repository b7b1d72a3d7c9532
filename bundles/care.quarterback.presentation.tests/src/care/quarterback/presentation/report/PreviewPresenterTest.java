package care.quarterback.presentation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.desk.report.DocumentKind;
import care.quarterback.desk.report.PagePictures;
import care.quarterback.presentation.report.ReportPresenter.Options;
import care.quarterback.presentation.report.ReportPresenter.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreviewPresenterTest extends LetterDesk {

    private static final int DOTS = 100;

    private final List<PreviewScreen> screens = new ArrayList<>();

    /** Two pages; the words are those that were printed. */
    private static final class TwoPages implements PagePictures {

        @Override
        public PagePicture page(byte[] pdf, int page, int dots) {
            String words = page + " " + new String(pdf, StandardCharsets.UTF_8);
            return new PagePicture(2, dots, 1, new int[dots], words);
        }
    }

    private PreviewPresenter preview(PagePictures pictures, DocumentKind kind) {
        var presenter = new PreviewPresenter(reports(), pictures, live, kind, Options.USUAL, DOTS);
        presenter.start(screens::add);
        return presenter;
    }

    private PreviewScreen screen() {
        return screens.getLast();
    }

    private String words() {
        return screen().picture().orElseThrow().text();
    }

    private int width() {
        return screen().picture().orElseThrow().width();
    }

    @Test
    void pagesAreTurnedAndEndAtBothEnds() {
        PreviewPresenter presenter = preview(new TwoPages(), DocumentKind.CONSENSUS_REQUEST);
        assertEquals("Making the pages…", screens.getFirst().sentence());
        assertEquals("Page 1 of 2", screen().place());
        assertEquals("", screen().sentence());
        assertFalse(screen().before());
        presenter.turn(1);
        assertEquals("Page 2 of 2", screen().place());
        assertTrue(words().startsWith("2 "));
        assertFalse(screen().after());
        presenter.turn(1);
        assertEquals("Page 2 of 2", screen().place());
        presenter.turn(-1);
        assertTrue(screen().after());
    }

    @Test
    void aPageIsMadeLargerAndSmallerWithinLimitsAndStaysTheSamePage() {
        PreviewPresenter presenter = preview(new TwoPages(), DocumentKind.CONSENSUS_REQUEST);
        presenter.turn(1);
        assertEquals("75%", screen().size());
        assertEquals(75, width());
        presenter.zoom(1);
        assertEquals("100%", screen().size());
        assertEquals(DOTS, width());
        assertEquals("Page 2 of 2", screen().place());
        for (int times = 0; times < 9; times++) {
            presenter.zoom(-1);
        }
        assertEquals("50%", screen().size());
        assertFalse(screen().smaller());
        assertTrue(screen().larger());
    }

    @Test
    void eachReaderHasPagesOfTheirOwnAndWhatIsShownGoesOut() throws IOException {
        PreviewPresenter presenter = preview(new TwoPages(), DocumentKind.CONSENSUS_REQUEST);
        String first = words();
        presenter.turn(1);
        presenter.choose(1);
        assertEquals("Page 1 of 2", screen().place());
        assertNotEquals(first, words());
        assertEquals(1, presenter.reader());
        Path file = folder.resolve("letter.pdf");
        assertInstanceOf(Result.Saved.class, presenter.saving(file).get().getFirst());
        assertEquals(words(), "1 " + Files.readString(file));
        Result.Printed printed = assertInstanceOf(
                Result.Printed.class, presenter.printing().get().getFirst());
        assertEquals(words(), "1 " + Files.readString(printed.file()));
    }

    @Test
    void whileItIsShownNothingLiesOnTheDisk() throws IOException {
        PreviewPresenter presenter = preview(new TwoPages(), DocumentKind.CONSENSUS_REQUEST);
        presenter.turn(1);
        presenter.zoom(1);
        try (var files = Files.walk(folder)) {
            assertEquals(List.of(folder), files.toList());
        }
    }

    @Test
    void theReaderThatWasShownIsTheOneThatIsSentTo() {
        var presenter =
                new SendPresenter(reports(), documents::take, live, DocumentKind.CONSENSUS_REQUEST, Options.USUAL);
        presenter.start(sent::add, 1);
        assertEquals(1, sent.getLast().reader());
    }

    @Test
    void whatCannotBeShownIsSaid() {
        preview(
                (pdf, page, dots) -> {
                    throw new IOException("torn");
                },
                DocumentKind.CONSENSUS_REQUEST);
        assertTrue(screen().problem());
        assertTrue(screen().picture().isEmpty());
        preview(new TwoPages(), DocumentKind.DECISION_RECORD);
        assertEquals("This case has no use for that document right now.", screen().sentence());
        assertTrue(screen().problem());
    }
}
