package care.quarterback.reports;

import com.ibm.icu.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;

/** One line of text, from left to right as it is drawn. */
final class ShapedLine {

    private final TextShaper shaper;
    private final BaseFont font;
    private final List<Piece> pieces = new ArrayList<>();

    private record Piece(String text, boolean placed) {}

    ShapedLine(TextShaper shaper, String text, BaseFont font, boolean bold) {
        this.shaper = shaper;
        this.font = font;
        if (shaper.isPlain(text)) {
            pieces.add(new Piece(text, false));
        } else {
            split(shaper.of(text, bold));
        }
    }

    private void split(String laidOut) {
        var bidi = new Bidi(laidOut, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        String line = bidi.writeReordered(Bidi.DO_MIRRORING);
        var piece = new StringBuilder();
        for (char letter : line.toCharArray()) {
            if (!piece.isEmpty() && kind(letter) != kind(piece.charAt(0))) {
                add(piece);
            }
            piece.append(letter);
        }
        add(piece);
    }

    private void add(StringBuilder piece) {
        if (!piece.isEmpty()) {
            pieces.add(new Piece(piece.toString(), kind(piece.charAt(0)) > 0));
            piece.setLength(0);
        }
    }

    private static int kind(char letter) {
        if (!PlaceCode.isPlace(letter)) {
            return 0;
        }
        return PlaceCode.isLeftward(letter) ? 2 : 1;
    }

    /** In thousandths of the size. */
    int width() {
        return pieces.stream()
                .mapToInt(piece ->
                        piece.placed() ? PlaceDrawing.width(shaper, piece.text()) : font.getWidth(piece.text()))
                .sum();
    }

    void draw(PdfContentByte page, float size) {
        for (Piece piece : pieces) {
            if (piece.placed()) {
                new PlaceDrawing(shaper, page, size).draw(piece.text());
            } else {
                page.setFontAndSize(font, size);
                page.showText(piece.text());
            }
        }
    }
}
