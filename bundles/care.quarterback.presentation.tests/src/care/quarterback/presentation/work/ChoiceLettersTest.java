package care.quarterback.presentation.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ChoiceLettersTest {

    private static final List<String> LINES = List.of("Choose…", "In person", "Phone", "Video", "Portal", "Photo");

    private final ChoiceLetters letters = new ChoiceLetters();

    private int type(int at, char letter, int when) {
        return letters.type(LINES, at, letter, when).orElse(-1);
    }

    @Test
    void aLetterChoosesTheNextLineThatBeginsWithIt() {
        assertEquals(3, type(0, 'v', 5000));
        assertEquals(2, type(0, 'P', 9000));
    }

    @Test
    void theSameLetterAgainGoesOnAndBeginsAnewAtTheEnd() {
        assertEquals(2, type(0, 'p', 5000));
        assertEquals(4, type(2, 'p', 5100));
        assertEquals(5, type(4, 'p', 5200));
        assertEquals(2, type(5, 'p', 5300));
    }

    @Test
    void moreLettersAreOneWord() {
        assertEquals(2, type(0, 'p', 5000));
        assertEquals(4, type(2, 'o', 5100));
        assertEquals(4, type(4, 'r', 5200));
    }

    @Test
    void afterAPauseAWordBegins() {
        assertEquals(2, type(0, 'p', 5000));
        assertEquals(3, type(2, 'v', 6500));
    }

    @Test
    void whatNoLineBeginsWithChoosesNothing() {
        assertEquals(-1, type(0, 'x', 5000));
        assertEquals(OptionalInt.empty(), letters.type(List.of(), -1, 'a', 9000));
    }

    @Test
    void onAnotherListAWordBegins() {
        assertEquals(2, type(0, 'p', 5000));
        letters.start();
        assertEquals(3, type(0, 'v', 5100));
    }
}
