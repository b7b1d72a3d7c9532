package care.quarterback.itests.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import care.quarterback.core.spi.PdfPages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfWriter;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** Pages of a long fax, counted and cut by the service that the product uses. */
class PdfPagesTest {

    private final BundleContext context =
            FrameworkUtil.getBundle(PdfPagesTest.class).getBundleContext();
    private ServiceReference<PdfPages> reference;
    private PdfPages pages;

    @BeforeEach
    void find() {
        reference = context.getServiceReference(PdfPages.class);
        assertNotNull(reference, "nothing that counts pages is registered");
        pages = context.getService(reference);
    }

    @AfterEach
    void giveBack() {
        context.ungetService(reference);
    }

    private static byte[] fax(int count) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new Document()) {
            PdfWriter.getInstance(document, bytes);
            document.open();
            for (int page = 1; page <= count; page++) {
                document.newPage();
                document.add(new Paragraph("Sheet " + page + "."));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aFaxOfSixtyPagesIsCounted() throws IOException {
        assertEquals(60, pages.count(fax(60)));
    }

    @Test
    void aPartHasItsPagesAndNoOthers() throws IOException {
        var part = new ByteArrayOutputStream();
        pages.cut(fax(60), 5, 7, part);
        try (var reader = new PdfReader(part.toByteArray())) {
            assertEquals(3, reader.getNumberOfPages());
            var text = new PdfTextExtractor(reader);
            assertEquals("Sheet 5.", text.getTextFromPage(1).strip());
            assertEquals("Sheet 7.", text.getTextFromPage(3).strip());
        }
    }

    @Test
    void pagesThatAreNotThereAndFilesThatAreNoneFail() {
        byte[] fax = fax(3);
        var out = new ByteArrayOutputStream();
        assertThrows(IOException.class, () -> pages.cut(fax, 3, 4, out));
        assertThrows(IOException.class, () -> pages.cut(fax, 0, 1, out));
        assertThrows(IOException.class, () -> pages.count("%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII)));
        assertThrows(IOException.class, () -> pages.count(Arrays.copyOf(fax, fax.length / 3)));
        assertThrows(IOException.class, () -> pages.count(new byte[0]));
        assertEquals(0, out.size());
    }
}
