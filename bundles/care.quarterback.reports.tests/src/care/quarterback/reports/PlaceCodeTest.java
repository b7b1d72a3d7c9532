package care.quarterback.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.BaseFont;

class PlaceCodeTest {

    private final BaseFont font = font();

    private static BaseFont font() {
        byte[] file = new PlaceFont(928, 236, Map.of(' ', 318, ',', 318, '.', 318)).bytes();
        try {
            return BaseFont.createFont("places.ttf", BaseFont.IDENTITY_H, true, false, file, null);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 600, 1_000, 6_271, 6_272, 15_000})
    void aPlaceIsAsWideInTheFontAsWhatStandsThere(int width) {
        assertEquals(width, font.getWidth(PlaceCode.code(65_535, width, false)));
        int leftward = font.getWidth(PlaceCode.code(0, width, true));
        assertEquals(PlaceCode.rounded(width, true), leftward);
        assertTrue(Math.abs(leftward - width) <= 4, width + " became " + leftward);
    }

    @Test
    void whatIsReadOfALineIsWhatWasPutThereInReadingOrder() {
        String text = PlaceCode.code(7, 500, false) + PlaceCode.BREAK + PlaceCode.code(4_660, 9_000, false) + " ,";
        PlaceCode.Line line = PlaceCode.read(text);
        assertFalse(line.leftward());
        assertEquals(
                List.of(7, 4_660, -1, -1),
                line.items().stream().map(PlaceCode.Item::place).toList());

        String leftward = PlaceCode.code(7, 500, true) + " " + PlaceCode.code(65_535, 9_000, true);
        PlaceCode.Line turned =
                PlaceCode.read(new StringBuilder(leftward).reverse().toString());
        assertTrue(turned.leftward());
        assertEquals(
                List.of(7, -1, 65_535),
                turned.items().stream().map(PlaceCode.Item::place).toList());
    }

    @Test
    void everyLetterOfAPlaceRunsOneWayAndNoneIsUsedTwice() {
        List<PlaceCode.Letter> letters = PlaceCode.letters();
        assertEquals(
                letters.size(),
                letters.stream().map(PlaceCode.Letter::letter).distinct().count());
        for (boolean leftward : List.of(true, false)) {
            PlaceCode.code(43_981, 1_234, leftward).chars().forEach(letter -> {
                byte way = Character.getDirectionality(letter);
                assertEquals(!leftward, way == Character.DIRECTIONALITY_LEFT_TO_RIGHT, Integer.toHexString(letter));
            });
        }
    }

    @Test
    void theFontStandsAsHighAsTheOneBesideIt() {
        assertEquals(928, font.getFontDescriptor(BaseFont.AWT_ASCENT, 1_000));
        assertEquals(-236, font.getFontDescriptor(BaseFont.AWT_DESCENT, 1_000));
        assertEquals(PlaceFont.NAME, font.getPostscriptFontName());
        assertFalse(font.charExists('a'));
    }
}
