package care.quarterback.cli;

import care.quarterback.core.spi.PdfPages;
import care.quarterback.desk.report.Document;
import care.quarterback.desk.report.ReportLayout;
import care.quarterback.desk.report.ReportRenderer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Prints the words of a document, a line each, under the head of a PDF: the paper of the tests. */
final class WordPrinter implements ReportRenderer, PdfPages {

    @Override
    public void warmUp() {}

    @Override
    public RenderedReport print(Document document, ReportLayout layout, OutputStream out) throws IOException {
        byte[] bytes = ("%PDF-1.7\n" + String.join("\n", document.passages())).getBytes(StandardCharsets.UTF_8);
        out.write(bytes);
        return new RenderedReport(1, bytes.length, document.reading());
    }

    @Override
    public int count(byte[] pdf) {
        return 1;
    }

    @Override
    public String words(byte[] pdf, int most) {
        return new String(pdf, StandardCharsets.UTF_8).substring(4);
    }

    @Override
    public void cut(byte[] pdf, int from, int to, OutputStream out) throws IOException {
        out.write(pdf);
    }
}
