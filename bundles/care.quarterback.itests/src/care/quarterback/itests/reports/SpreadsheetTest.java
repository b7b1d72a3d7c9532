package care.quarterback.itests.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.desk.report.ListRenderer;
import care.quarterback.desk.report.PrintedList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** A workbook inside OSGi, read by its own XML: nothing in it is computed. */
class SpreadsheetTest {

    private static final PrintedList LIST = new PrintedList(
            "Worklist",
            "",
            Locale.US,
            List.of(
                    part(
                            "Notes: [all]",
                            List.of(List.of("=HYPERLINK(\"http://example.org\")", "12"), List.of("-2+3", "007"))),
                    part("Notes: [all]", List.of(List.of("<b>&", "@x")))));

    @TempDir
    private Path folder;

    private static PrintedList.Part part(String heading, List<List<String>> rows) {
        return new PrintedList.Part(heading, List.of("Note", "Count"), List.of(1, 1), rows);
    }

    @Test
    void aCellIsANumberOrText() throws IOException {
        BundleContext context = FrameworkUtil.getBundle(SpreadsheetTest.class).getBundleContext();
        ServiceReference<ListRenderer> reference = context.getServiceReference(ListRenderer.class);
        assertNotNull(reference, "no renderer is registered");
        var out = new ByteArrayOutputStream();
        context.getService(reference).workbook(LIST, out);
        context.ungetService(reference);
        Map<String, String> parts = parts(out.toByteArray());
        String first = parts.get("xl/worksheets/sheet1.xml");
        assertTrue(first.contains("=HYPERLINK("), first);
        assertTrue(first.contains("<v>12</v>"), first);
        assertFalse(
                first.contains("<v>007</v>") || first.contains("<v>7</v>"), "a number that begins with 0 is a name");
        parts.forEach((name, xml) -> assertFalse(xml.contains("<f>") || xml.contains("<f "), name));
        assertTrue(parts.get("xl/worksheets/sheet2.xml").contains("&lt;b&gt;&amp;"));
        String book = parts.get("xl/workbook.xml");
        assertTrue(book.contains("\"Notes all\"") && book.contains("\"Notes all 2\""), book);
        assertEquals(
                2,
                parts.keySet().stream()
                        .filter(name -> name.startsWith("xl/worksheets/sheet"))
                        .count());
    }

    /** By its directory, as a spreadsheet does: the sizes stand only there. */
    private Map<String, String> parts(byte[] file) throws IOException {
        Path book = Files.write(folder.resolve("list.xlsx"), file);
        Map<String, String> parts = new TreeMap<>();
        try (var zip = new ZipFile(book.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (var in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return parts;
    }
}
