package care.quarterback.desk.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDirectionTest {

    private static List<String> turned(String text) {
        List<TextDirection.Piece> pieces = TextDirection.pieces(text, TextDirection.leftward(text));
        assertEquals(text, pieces.stream().map(TextDirection.Piece::text).collect(Collectors.joining()));
        return pieces.stream()
                .filter(TextDirection.Piece::turned)
                .map(TextDirection.Piece::text)
                .toList();
    }

    @Test
    void aNameInAnEnglishSentenceIsKeptApartFromTheNumberBehindIt() {
        String text = "My daughter דנה כהן (555) 555-0142 called.";
        assertFalse(TextDirection.leftward(text));
        assertEquals(List.of("דנה כהן"), turned(text));
        assertEquals(List.of("محمد", "عليّ"), turned("Both محمد and عليّ: 5"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(555) 555-0142", "+1 (555) 555-0142", "3/24/2026", "2026-03-24", "10:30", "555-0142", "5–10"})
    void aNumberInAnArabicSentenceKeepsItsOrder(String number) {
        String text = "اتصلوا بي على الرقم " + number + " غدا";
        assertTrue(TextDirection.leftward(text));
        assertEquals(List.of(number), turned(text));
    }

    @Test
    void mostOfTheLettersSayWhichWayATextIsRead() {
        assertTrue(TextDirection.leftward("אני לוקחת Tylenol"));
        assertFalse(TextDirection.leftward("Ask דנה about it"));
        assertFalse(TextDirection.leftward("(555) 555-0142"));
        assertFalse(TextDirection.hasLeftward("Zoë"));
        assertFalse(TextDirection.beginsRight("משה כהן"), "a name stays in its column");
        assertTrue(TextDirection.beginsRight("אני לא רוצה ניתוח גב"));
    }
}
