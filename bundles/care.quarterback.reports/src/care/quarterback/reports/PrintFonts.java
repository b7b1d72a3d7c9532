package care.quarterback.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpdf.text.pdf.BaseFont;

/** The upright fonts that every print embeds, to know which letters they have. Only our own words are printed slanted. */
final class PrintFonts implements IntPredicate {

    private final List<BaseFont> fonts;

    private PrintFonts(List<BaseFont> fonts) {
        this.fonts = fonts;
    }

    static PrintFonts in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new PrintFonts(files.filter(file ->
                            file.toString().endsWith(".ttf") && !file.toString().contains("Oblique"))
                    .map(PrintFonts::font)
                    .toList());
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private static BaseFont font(Path file) {
        try {
            return BaseFont.createFont(file.toString(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The font of places beside them: as high, and with the same spaces. */
    PlaceFont places() {
        BaseFont font = fonts.getFirst();
        return new PlaceFont(
                (int) font.getFontDescriptor(BaseFont.AWT_ASCENT, PlaceCode.EM),
                (int) -font.getFontDescriptor(BaseFont.AWT_DESCENT, PlaceCode.EM),
                PlaceCode.SHARED
                        .chars()
                        .boxed()
                        .collect(Collectors.toMap(letter -> (char) letter.intValue(), font::getWidth)));
    }

    /** Whether each font has the letter. BIRT loses what lies beyond the first 65,536, whatever a font has. */
    @Override
    public boolean test(int letter) {
        return letter < Character.MIN_SUPPLEMENTARY_CODE_POINT
                && fonts.stream().allMatch(font -> font.charExists(letter));
    }
}
