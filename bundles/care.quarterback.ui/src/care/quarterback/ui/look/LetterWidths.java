package care.quarterback.ui.look;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;

/**
 * How wide the letters of a font are: measured once, for to measure a text takes the toolkit longer than to draw it, and a
 * table asks for hundreds at a time. Letters that are not Latin, which may join, are not known. On the screen's thread.
 */
final class LetterWidths {

    /** So many of a letter are measured, so that what is rounded does not add up. */
    private static final int REPEATED = 16;

    private static final char LAST_LATIN = '\u024f';

    private static final Map<FontData, LetterWidths> FONTS = new HashMap<>();

    private final Map<Character, Double> widths = new HashMap<>();

    private LetterWidths() {}

    static LetterWidths of(Font font) {
        return FONTS.computeIfAbsent(font.getFontData()[0], any -> new LetterWidths());
    }

    /** About how wide the text is; NaN where that has to be measured. */
    double estimate(GC gc, String text) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += of(gc, text.charAt(i));
        }
        return width;
    }

    /** How many letters of the text go into a width. */
    int fitting(GC gc, String text, double room) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += of(gc, text.charAt(i));
            if (width > room) {
                return i;
            }
        }
        return text.length();
    }

    private double of(GC gc, char letter) {
        boolean latin = letter >= ' ' && letter <= LAST_LATIN || letter >= '\u2010' && letter <= '\u2026';
        if (!latin) {
            return Double.NaN;
        }
        return widths.computeIfAbsent(
                letter, any -> gc.textExtent(Character.toString(letter).repeat(REPEATED)).x / (double) REPEATED);
    }
}
