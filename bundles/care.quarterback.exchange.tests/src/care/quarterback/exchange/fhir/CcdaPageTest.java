package care.quarterback.exchange.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.spi.CaseImporter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A kept document as a page: its words, and nothing that runs or leads elsewhere. */
class CcdaPageTest {

    private final CaseImporter importer = TestImporters.fhir();

    private String page(String document) throws IOException {
        var out = new ByteArrayOutputStream();
        importer.writePage(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String sample(String name) throws IOException {
        return Files.readString(Path.of("samples/ccda").resolve(name));
    }

    @Test
    void onlyDocumentsAreShownSo() {
        assertTrue(importer.showsAsPage("application/hl7-cda+xml"));
        assertFalse(importer.showsAsPage("application/pdf"));
    }

    @Test
    void theTextOfEachSectionStandsAsItWasWritten() throws IOException {
        String page = page(sample("medication-own-words.xml"));
        assertTrue(page.contains("<h1>Continuity of care document</h1>"), page);
        assertTrue(page.contains("<p>Marguerite Delacroix-Boone, born 1941-08-22</p>"), page);
        assertTrue(page.contains("<h2>Medications</h2>"), page);
        assertTrue(
                page.contains("<tr><td>Warfarin</td><td>Take 5 mg on Mon and Fri, 2.5 mg on all other days</td></tr>"),
                page);
    }

    @Test
    void whatWasDeletedIsStruckOut() throws IOException {
        String page = page(sample("deleted-text.xml"));
        assertTrue(page.contains("<s>Start warfarin.</s> Walk daily."), page);
    }

    @Test
    void nothingOfTheDocumentRunsOrLeadsElsewhere() throws IOException {
        String hostile = sample("hostile-script.xml")
                .replace(
                        "Back pain",
                        "Back <linkHtml href=\"javascript:alert(2)\">pain</linkHtml>"
                                + "<renderMultiMedia referencedObject=\"http://evil.example/x\"/>"
                                + "<content styleCode=\"Bold\" onclick=\"alert(3)\">&lt;img src=x onerror=alert(4)></content>");
        String page = page(hostile);
        assertFalse(page.contains("<script") || page.contains("alert(1)"), page);
        assertFalse(page.contains("javascript:") || page.contains("evil.example") || page.contains("onclick"), page);
        assertTrue(page.contains("Back pain<b>&lt;img src=x onerror=alert(4)&gt;</b>"), page);
        assertTrue(page.contains("default-src 'none'"), page);
    }

    @Test
    void aDocumentThatCannotBeShownIsNotHalfShown() throws IOException {
        for (String name : new String[] {"hostile-external-entity.xml", "hostile-cut.xml"}) {
            String document = sample(name);
            assertThrows(IOException.class, () -> page(document), name);
        }
        assertEquals(1, page(sample("unstructured-pdf.xml")).split("file of its own").length - 1);
    }
}
