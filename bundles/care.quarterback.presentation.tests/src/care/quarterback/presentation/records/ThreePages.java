package care.quarterback.presentation.records;

import care.quarterback.core.spi.PdfPages;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Takes every file for a PDF of three pages. */
final class ThreePages implements PdfPages {

    @Override
    public int count(byte[] pdf) {
        return 3;
    }

    @Override
    public String words(byte[] pdf, int most) {
        return new String(pdf, StandardCharsets.UTF_8).substring(4);
    }

    @Override
    public void cut(byte[] pdf, int from, int to, OutputStream out) throws IOException {
        out.write(from);
        out.write(to);
    }
}
