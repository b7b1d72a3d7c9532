package care.quarterback.reports;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openpdf.text.pdf.BaseFont;

/**
 * A font that is both drawn into a document and asked how its letters are joined and stacked. Java's own text layout (HarfBuzz)
 * does the joining.
 *
 * @param name of its file
 * @param bold whether its letters are bold
 * @param base as OpenPDF embeds it
 * @param shape as Java lays it out, a thousand units high
 */
record ScriptFont(String name, boolean bold, BaseFont base, Font shape) {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final int INVISIBLE = 0xFFFE;

    /** A glyph of the font. @param x from where its letters begin, @param y above the line, in thousandths of the size */
    record Glyph(int code, int x, int y, int width) {}

    /**
     * Letters that cannot be taken apart.
     *
     * @param text the letters
     * @param glyphs from left to right
     * @param advance how wide it is, in thousandths of the size
     */
    record Drawn(String text, List<Glyph> glyphs, int advance) {

        Drawn {
            glyphs = List.copyOf(glyphs);
        }

        /** The font has nothing for some of it. */
        boolean isMissing() {
            return glyphs.stream().anyMatch(glyph -> glyph.code() == 0);
        }
    }

    boolean has(String letters) {
        return letters.codePoints()
                .filter(letter -> !isSilent(letter))
                .allMatch(letter -> shape.canDisplay(letter) && base.charExists(letter));
    }

    /** What joins or changes letters beside it and shows nothing by itself. */
    static boolean isSilent(int letter) {
        return Character.getType(letter) == Character.FORMAT || letter >= 0xFE00 && letter <= 0xFE0F;
    }

    /** The text as it is drawn, in the order in which it is read. */
    List<Drawn> drawn(String text, boolean leftward) {
        int way = leftward ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
        GlyphVector vector = shape.layoutGlyphVector(EXACT, text.toCharArray(), 0, text.length(), way);
        int count = vector.getNumGlyphs();
        var starts = new TreeSet<>(Set.of(0)); // the second half of a letter, and what is joined to it, have no glyph
        for (int glyph = 0; glyph < count; glyph++) {
            if (vector.getGlyphCode(glyph) < INVISIBLE) {
                starts.add(vector.getGlyphCharIndex(glyph));
            }
        }
        List<Drawn> all = new ArrayList<>();
        for (int from = 0; from < count; ) {
            int to = from + 1;
            while (to < count
                    && starts.floor(vector.getGlyphCharIndex(to))
                            .equals(starts.floor(vector.getGlyphCharIndex(from)))) {
                to++;
            }
            int start = starts.floor(vector.getGlyphCharIndex(from));
            Integer end = starts.higher(start);
            all.add(drawn(vector, from, to, text.substring(start, end == null ? text.length() : end)));
            from = to;
        }
        return leftward ? all.reversed() : all;
    }

    /** The text as one, whatever is in it. */
    Drawn whole(String text, boolean leftward) {
        List<Drawn> parts = drawn(text, leftward);
        List<Glyph> glyphs = new ArrayList<>();
        int at = 0;
        for (Drawn part : leftward ? parts.reversed() : parts) {
            for (Glyph glyph : part.glyphs()) {
                glyphs.add(new Glyph(glyph.code(), glyph.x() + at, glyph.y(), glyph.width()));
            }
            at += part.advance();
        }
        return new Drawn(parts.stream().map(Drawn::text).collect(Collectors.joining()), glyphs, at);
    }

    private static Drawn drawn(GlyphVector vector, int from, int to, String text) {
        double left = vector.getGlyphPosition(from).getX();
        List<Glyph> glyphs = new ArrayList<>();
        for (int glyph = from; glyph < to; glyph++) {
            int code = vector.getGlyphCode(glyph);
            if (code < INVISIBLE) {
                var place = vector.getGlyphPosition(glyph);
                int width = Math.round(vector.getGlyphMetrics(glyph).getAdvanceX());
                glyphs.add(
                        new Glyph(code, (int) Math.round(place.getX() - left), (int) -Math.round(place.getY()), width));
            }
        }
        return new Drawn(
                text, glyphs, (int) Math.round(vector.getGlyphPosition(to).getX() - left));
    }
}
