package care.quarterback.reports;

import care.quarterback.desk.report.TextDirection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** Text for OpenPDF's own layout: letters in line as they are, and each word of others as a drawing in the line. */
final class ShapedPhrase {

    private static final float BELOW = 0.3f;
    private static final float HIGH = 1.2f;

    private final PdfWriter writer;
    private final TextShaper shaper;

    ShapedPhrase(PdfWriter writer, TextShaper shaper) {
        this.writer = writer;
        this.shaper = shaper;
    }

    Phrase of(String text, Font font) {
        String plain = PrintText.of(text);
        if (shaper.isPlain(plain)) {
            return new Phrase(plain, font);
        }
        var phrase = new Phrase();
        phrase.setFont(font);
        List<String> words = words(
                shaper.of(plain, font.getBaseFont().getPostscriptFontName().endsWith("Bold")));
        if (!TextDirection.leftward(plain)) {
            turn(words);
        }
        words.forEach(word -> phrase.add(isPlaced(word) ? drawn(word, font) : new Chunk(word, font)));
        return phrase;
    }

    /** Spaces, letters in line, and words in places that run one way. */
    private static List<String> words(String laidOut) {
        List<String> words = new ArrayList<>();
        var word = new StringBuilder();
        for (char letter : laidOut.toCharArray()) {
            if (letter == PlaceCode.RIGHTWARD) {
                continue;
            }
            if (!word.isEmpty() && kind(letter) != kind(word.charAt(0)) || letter == PlaceCode.BREAK) {
                take(word, words);
            }
            word.append(letter);
        }
        take(word, words);
        return words;
    }

    private static void take(StringBuilder word, List<String> into) {
        if (!word.isEmpty()) {
            into.add(word.toString());
            word.setLength(0);
        }
    }

    private static int kind(char letter) {
        if (letter == ' ') {
            return 0;
        }
        return !PlaceCode.isPlace(letter) ? 1 : PlaceCode.isLeftward(letter) ? 2 : 3;
    }

    /** A line from left to right: words that run to the left stand in their order from the right. */
    private static void turn(List<String> words) {
        for (int from = 0; from < words.size(); from++) {
            int last = from;
            for (int at = from;
                    at < words.size()
                            && isLeftward(words, from)
                            && (isLeftward(words, at) || words.get(at).equals(" "));
                    at++) {
                last = isLeftward(words, at) ? at : last;
            }
            Collections.reverse(words.subList(from, last + 1));
            from = last;
        }
    }

    private static boolean isLeftward(List<String> words, int at) {
        return words.get(at).chars().anyMatch(PlaceCode::isLeftward);
    }

    private static boolean isPlaced(String word) {
        return word.chars().anyMatch(letter -> PlaceCode.isPlace((char) letter));
    }

    private Chunk drawn(String word, Font font) {
        boolean leftward = word.chars().anyMatch(PlaceCode::isLeftward);
        String line = leftward ? new StringBuilder(word).reverse().toString() : word;
        float size = font.getSize();
        float width = PlaceDrawing.width(shaper, line) * size / PlaceCode.EM;
        PdfContentByte page = writer.getDirectContent();
        PdfTemplate template = page.createTemplate(Math.max(width, 0.1f), size * (HIGH + BELOW));
        template.beginText();
        template.setTextMatrix(0, size * BELOW);
        new PlaceDrawing(shaper, template, size).draw(line);
        template.endText();
        return new Chunk(Image.getInstance(template), 0, -size * BELOW, false);
    }
}
