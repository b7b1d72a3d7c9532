package care.quarterback.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

/** Texts as a print takes them. */
class PrintTextTest {

    @Test
    void everyLetterAloneIsAsTheLongWayMakesIt() {
        for (char letter = 0; letter < 0x3000; letter++) {
            String text = "a" + letter + "b";
            assertEquals(
                    Normalizer.normalize(PrintText.unsteered(text), Normalizer.Form.NFC),
                    PrintText.of(text),
                    Integer.toHexString(letter));
        }
    }
}
