package care.quarterback.presentation.help;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class HelpBookTest {

    private final HelpBook book = HelpTrial.book();

    private List<String> found(String typed) {
        return book.search(typed).stream().map(HelpPage::key).toList();
    }

    @Test
    void theContentsKeepTheirOrderAndWhatStandsBelow() {
        assertEquals(
                List.of("first-day false", "today false", "calls true", "backup false"),
                book.contents().stream()
                        .map(page -> page.key() + " " + page.inner())
                        .toList());
    }

    @Test
    void aTitleWeighsMoreThanAHeadingAndAHeadingMoreThanTheText() {
        assertEquals(List.of("calls", "today", "first-day"), found("calls"));
    }

    @Test
    void theBeginningOfAWordAndAnyAccentFindsIt() {
        assertEquals(List.of("backup"), found("CAFE comp"));
    }

    @Test
    void whereNoPageHasAllWordsThoseWithTheMostAreFound() {
        assertEquals(List.of("calls"), found("making zebra"));
    }

    @Test
    void whatIsNowhereFindsNothingAndNoWordsFindAll() {
        assertEquals(List.of(), found("zebra"));
        assertEquals(4, found("  ").size());
    }

    @Test
    void linksNameTheirPages() {
        assertEquals(List.of("today"), book.page("first-day").orElseThrow().targets());
    }
}
