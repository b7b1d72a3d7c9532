package care.quarterback.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpdf.text.pdf.BaseFont;

/** The upright fonts that every print embeds, to know which letters they have. Only our own words are printed slanted. */
final class PrintFonts implements IntPredicate {

    private final List<BaseFont> fonts;
    private final byte[] known = new byte[Character.MIN_SUPPLEMENTARY_CODE_POINT];
    private final BaseFont bold;
    private final BaseFont plain;

    private PrintFonts(Map<String, BaseFont> fonts) {
        this.fonts = List.copyOf(fonts.values());
        this.bold = this.fonts.getFirst(); // "…-Bold.ttf" stands before the plain one
        this.plain = this.fonts.getLast();
    }

    static PrintFonts in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Map<String, BaseFont> all = new TreeMap<>();
            files.filter(file -> file.toString().endsWith(".ttf"))
                    .forEach(file -> all.put(file.getFileName().toString(), font(file)));
            all.keySet().removeIf(name -> name.contains("Oblique"));
            return new PrintFonts(all);
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    /**
     * Made in memory, and kept by OpenPDF under its path, where BIRT finds it: a font that OpenPDF reads from a file is read
     * byte by byte for every print.
     */
    private static BaseFont font(Path file) {
        try {
            return BaseFont.createFont(
                    file.toString(),
                    BaseFont.IDENTITY_H,
                    BaseFont.EMBEDDED,
                    BaseFont.CACHED,
                    Files.readAllBytes(file),
                    null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The font of places beside them: as high, and with the same spaces. */
    PlaceFont places() {
        BaseFont font = plain;
        return new PlaceFont(
                (int) font.getFontDescriptor(BaseFont.AWT_ASCENT, PlaceCode.EM),
                (int) -font.getFontDescriptor(BaseFont.AWT_DESCENT, PlaceCode.EM),
                PlaceCode.SHARED
                        .chars()
                        .boxed()
                        .collect(Collectors.toMap(letter -> (char) letter.intValue(), font::getWidth)));
    }

    /** How wide a line is, in points. */
    double width(String text, double points, boolean isBold) {
        return (isBold ? bold : plain).getWidthPoint(text, (float) points);
    }

    /** Whether each font has the letter. BIRT loses what lies beyond the first 65,536, whatever a font has. */
    @Override
    public boolean test(int letter) {
        if (letter >= Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            return false;
        }
        if (known[letter] == 0) { // two threads that ask at once find the same
            known[letter] = (byte) (fonts.stream().allMatch(font -> font.charExists(letter)) ? 1 : -1);
        }
        return known[letter] > 0;
    }
}
