package care.quarterback.reports;

import care.quarterback.core.spi.PdfPages;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.pdf.PdfCopy;
import org.openpdf.text.pdf.PdfReader;
import org.osgi.service.component.annotations.Component;

/** Counts and cuts pages with OpenPDF, and reads them with PDFBox. What comes from outside may be broken in any way: every failure is one of the file. */
@Component
public final class OpenPdfPages implements PdfPages {

    @Override
    public int count(byte[] pdf) throws IOException {
        try (var reader = new PdfReader(pdf)) {
            return reader.getNumberOfPages();
        } catch (RuntimeException broken) {
            throw new IOException("the PDF cannot be read", broken);
        }
    }

    @Override
    public String words(byte[] pdf, int most) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var words = new StringBuilder();
            for (int page = 1; page <= Math.min(most, document.getNumberOfPages()); page++) {
                words.append(PageText.of(document, page)).append('\n');
            }
            return words.toString().strip();
        } catch (RuntimeException | StackOverflowError broken) {
            throw new IOException("the PDF cannot be read", broken);
        }
    }

    @Override
    public void cut(byte[] pdf, int from, int to, OutputStream out) throws IOException {
        try (var reader = new PdfReader(pdf)) {
            if (from < 1 || to < from || to > reader.getNumberOfPages()) {
                throw new IOException("the PDF does not have these pages");
            }
            copy(reader, from, to, out);
        } catch (RuntimeException broken) {
            throw new IOException("the PDF cannot be cut", broken);
        }
    }

    private static void copy(PdfReader reader, int from, int to, OutputStream out) throws IOException {
        try (var document = new Document(reader.getPageSizeWithRotation(from))) {
            var copy = new PdfCopy(document, out);
            copy.setCloseStream(false);
            document.open();
            for (int page = from; page <= to; page++) {
                copy.addPage(copy.getImportedPage(reader, page));
            }
        } catch (DocumentException broken) {
            throw new IOException("the PDF cannot be cut", broken);
        }
    }
}
