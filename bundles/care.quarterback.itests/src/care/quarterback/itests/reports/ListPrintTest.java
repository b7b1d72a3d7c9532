package care.quarterback.itests.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.desk.report.ListRenderer;
import care.quarterback.desk.report.PrintedList;
import care.quarterback.desk.report.ReportRenderer.UnprintableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Lists from the window: each name in its own letters, or no list at all. */
class ListPrintTest {

    private static PrintedList list(String name) {
        var part = new PrintedList.Part(
                "Calls", List.of("Patient", "Next"), List.of(1, 1), List.of(List.of(name, "Call " + name + " today")));
        return new PrintedList("Worklist", "Mon, Jun 1, 2026", Locale.US, List.of(part));
    }

    private static byte[] print(PrintedList list, ByteArrayOutputStream out) throws IOException {
        BundleContext context = FrameworkUtil.getBundle(ListPrintTest.class).getBundleContext();
        var reference = context.getServiceReference(ListRenderer.class);
        assertNotNull(reference, "no renderer is registered");
        try {
            context.getService(reference).pdf(list, out);
        } finally {
            context.ungetService(reference);
        }
        return out.toByteArray();
    }

    @Test
    void aNameThatIsReadFromTheRightIsDrawnWordByWordWithItsLetters() throws IOException {
        var reader = new PdfReader(print(list("משה כהן"), new ByteArrayOutputStream()));
        int words = 0;
        for (int number = 1; number < reader.getXrefSize(); number++) {
            if (reader.getPdfObject(number) instanceof PRStream stream
                    && PdfName.FORM.equals(stream.getAsName(PdfName.SUBTYPE))) {
                String drawn = new String(PdfReader.getStreamBytes(stream), StandardCharsets.ISO_8859_1);
                assertTrue(drawn.contains("/ActualText"), drawn);
                words++;
            }
        }
        assertEquals(4, words);
    }

    @Test
    void aLetterThatNoFontHasStopsTheListAndSaysWhere() {
        var out = new ByteArrayOutputStream();
        var refused = assertThrows(UnprintableException.class, () -> print(list("\uDBFF\uDFFD"), out));
        assertEquals(0, out.size());
        assertEquals("Calls", refused.places().getFirst().section());
        assertEquals("Patient", refused.places().getFirst().field());
    }
}
