package care.quarterback.itests.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import care.quarterback.core.spi.PdfPages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

    @Test
    void aFaxOfSixtyPagesIsCounted() throws IOException {
        assertEquals(60, pages.count(Fax.of(60)));
    }

    @Test
    void aPartHasItsPagesAndNoOthers() throws IOException {
        var part = new ByteArrayOutputStream();
        pages.cut(Fax.of(60), 5, 7, part);
        assertEquals(List.of("Sheet 5.", "Sheet 6.", "Sheet 7."), Fax.sheets(part.toByteArray()));
    }

    @Test
    void pagesThatAreNotThereAndFilesThatAreNoneFail() {
        byte[] fax = Fax.of(3);
        var out = new ByteArrayOutputStream();
        assertThrows(IOException.class, () -> pages.cut(fax, 3, 4, out));
        assertThrows(IOException.class, () -> pages.cut(fax, 0, 1, out));
        assertThrows(IOException.class, () -> pages.count("%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII)));
        assertThrows(IOException.class, () -> pages.count(Arrays.copyOf(fax, fax.length / 3)));
        assertThrows(IOException.class, () -> pages.count(new byte[0]));
        assertEquals(0, out.size());
    }
}
