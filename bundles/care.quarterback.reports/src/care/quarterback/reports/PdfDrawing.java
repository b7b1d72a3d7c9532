package care.quarterback.reports;

import care.quarterback.desk.report.PrintedDrawing;
import care.quarterback.desk.report.PrintedDrawing.Figure;
import care.quarterback.desk.report.PrintedDrawing.Mark;
import care.quarterback.desk.report.PrintedDrawing.Stroke;
import care.quarterback.desk.report.PrintedDrawing.Words;
import java.awt.Color;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** Draws a drawing with lines and letters, so that it stays sharp on paper and its words can be found. */
final class PdfDrawing {

    private static final Color INK = new Color(0x1E, 0x2A, 0x2C);

    private final PrintedDrawing drawing;
    private final BaseFont plain;
    private final BaseFont bold;
    private final TextShaper shaper;

    PdfDrawing(PrintedDrawing drawing, BaseFont plain, BaseFont bold, TextShaper shaper) {
        this.drawing = drawing;
        this.plain = plain;
        this.bold = bold;
        this.shaper = shaper;
    }

    /** @param width of the page's text; @param height of the same */
    Image image(PdfWriter writer, float width, float height) {
        PdfTemplate page = writer.getDirectContent().createTemplate(drawing.width(), drawing.height());
        page.setColorStroke(INK);
        page.setColorFill(INK);
        drawing.marks().forEach(mark -> draw(page, mark));
        Image image = Image.getInstance(page);
        image.setAlt(drawing.words());
        if (drawing.width() > width || drawing.height() > height) {
            image.scaleToFit(width, height);
        }
        return image;
    }

    private void draw(PdfContentByte page, Mark mark) {
        switch (mark) {
            case Stroke line -> {
                page.setLineWidth(line.weight());
                if (line.broken()) {
                    page.setLineDash(3, 2, 0);
                } else {
                    page.setLineDash(0);
                }
                page.moveTo(line.fromX(), up(line.fromY()));
                page.lineTo(line.toX(), up(line.toY()));
                page.stroke();
            }
            case Figure figure -> figure(page, figure);
            case Words words -> words(page, words);
        }
    }

    /** No line runs through the words. */
    private void words(PdfContentByte page, Words words) {
        var line = new ShapedLine(shaper, PrintText.of(words.text()), words.bold() ? bold : plain, words.bold());
        float width = line.width() * words.size() / PlaceCode.EM;
        page.setColorFill(Color.WHITE);
        page.rectangle(words.x() - width / 2, up(words.y() + words.size() / 4), width, words.size() * 1.2f);
        page.fill();
        page.setColorFill(INK);
        page.beginText();
        page.setTextMatrix(words.x() - width / 2, up(words.y()));
        line.draw(page, words.size());
        page.endText();
    }

    private void figure(PdfContentByte page, Figure figure) {
        page.setLineDash(0);
        page.setLineWidth(1.2f);
        page.setColorFill(Color.WHITE);
        outline(page, figure);
        page.fill();
        page.setColorFill(INK);
        if (figure.filled() > 0) {
            page.saveState();
            page.rectangle(figure.x(), up(figure.y() + figure.size()), figure.size() * figure.filled(), figure.size());
            page.clip();
            page.newPath();
            outline(page, figure);
            page.fill();
            page.restoreState();
        }
        outline(page, figure);
        page.stroke();
    }

    private void outline(PdfContentByte page, Figure figure) {
        float left = figure.x();
        float low = up(figure.y() + figure.size());
        float size = figure.size();
        switch (figure.shape()) {
            case SQUARE -> page.rectangle(left, low, size, size);
            case CIRCLE -> page.ellipse(left, low, left + size, low + size);
            case DIAMOND -> {
                page.moveTo(left + size / 2, low + size);
                page.lineTo(left + size, low + size / 2);
                page.lineTo(left + size / 2, low);
                page.lineTo(left, low + size / 2);
                page.closePath();
            }
        }
    }

    /** Paper counts from below. */
    private float up(float y) {
        return drawing.height() - y;
    }
}
