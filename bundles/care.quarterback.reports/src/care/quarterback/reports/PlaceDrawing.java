package care.quarterback.reports;

import care.quarterback.reports.PlaceCode.Item;
import care.quarterback.reports.PlaceCode.Line;
import care.quarterback.reports.ScriptFont.Drawn;
import care.quarterback.reports.ScriptFont.Glyph;
import care.quarterback.reports.TextShaper.Placed;
import java.util.List;
import java.util.stream.Collectors;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfGlyphArray;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;

/** Draws what stands in places, with its letters for whoever searches or listens. For one piece of text. */
final class PlaceDrawing {

    private static final float BOLDER = 0.03f;

    private final TextShaper shaper;
    private final PdfContentByte into;
    private final float size;
    private BaseFont drawnIn;

    /** @param into where text is being written */
    PlaceDrawing(TextShaper shaper, PdfContentByte into, float size) {
        this.shaper = shaper;
        this.into = into;
        this.size = size;
    }

    /** How wide a piece of a line is, in thousandths of the size. */
    static int width(TextShaper shaper, String text) {
        var drawing = new PlaceDrawing(shaper, null, 1);
        return PlaceCode.read(text).items().stream()
                .map(drawing::step)
                .mapToInt(Step::advance)
                .sum();
    }

    /** @param text a piece of a line from left to right, as it is drawn */
    void draw(String text) {
        Line line = PlaceCode.read(text);
        List<Step> steps = line.items().stream().map(this::step).toList();
        if (line.leftward()) {
            leftward(steps);
        } else if (!steps.isEmpty()) {
            begin(steps.stream().map(step -> step.drawn().text()).collect(Collectors.joining()));
            steps.forEach(step -> draw(step, 0));
            into.endMarkedContentSequence();
        }
    }

    /** In reading order, each to the left of the one before: whoever takes the text out of the page reads it in order. */
    private void leftward(List<Step> steps) {
        int pen = 0;
        int left = steps.stream().mapToInt(Step::advance).sum();
        for (Step step : steps) {
            left -= step.advance();
            begin(step.drawn().text());
            draw(step, left - pen);
            into.endMarkedContentSequence();
            pen = left + step.advance();
        }
    }

    private void begin(String said) {
        var properties = new PdfDictionary();
        properties.put(PdfName.ACTUALTEXT, new PdfString(said, PdfObject.TEXT_UNICODE));
        into.beginMarkedContentSequence(PdfName.SPAN, properties, true);
    }

    /** @param advance as it was measured */
    private record Step(ScriptFont font, boolean bold, Drawn drawn, int advance) {}

    private Step step(Item item) {
        if (item.isPlace()) {
            Placed placed = shaper.placed(item.place());
            return new Step(
                    placed.font(), placed.bold(), placed.drawn(), placed.drawn().advance());
        }
        ScriptFont plain = shaper.plain();
        Drawn drawn = plain.whole(String.valueOf(item.letter()), false);
        return new Step(plain, false, drawn, drawn.advance());
    }

    /** @param move how far to the right it begins of where the last ended */
    private void draw(Step step, int move) {
        if (drawnIn != step.font().base()) {
            drawnIn = step.font().base();
            into.setFontAndSize(drawnIn, size);
        }
        boolean thicken = step.bold() && !step.font().bold();
        if (thicken) {
            into.setTextRenderingMode(PdfContentByte.TEXT_RENDER_MODE_FILL_STROKE);
            into.setLineWidth(size * BOLDER);
        }
        var glyphs = new PdfGlyphArray();
        int pen = -move;
        for (Glyph glyph : step.drawn().glyphs()) {
            if (glyph.x() != pen) {
                glyphs.add((float) (pen - glyph.x()));
            }
            if (glyph.y() != 0) {
                flush(glyphs);
                into.setTextRise(glyph.y() * size / PlaceCode.EM);
            }
            glyphs.add(glyph.code());
            if (glyph.y() != 0) {
                flush(glyphs);
                into.setTextRise(0);
            }
            pen = glyph.x() + glyph.width();
        }
        if (pen != step.advance()) {
            glyphs.add((float) (pen - step.advance()));
        }
        flush(glyphs);
        if (thicken) {
            into.setTextRenderingMode(PdfContentByte.TEXT_RENDER_MODE_FILL);
        }
    }

    private void flush(PdfGlyphArray glyphs) {
        if (!glyphs.isEmpty()) {
            into.showText(glyphs);
            glyphs.clear();
        }
    }
}
