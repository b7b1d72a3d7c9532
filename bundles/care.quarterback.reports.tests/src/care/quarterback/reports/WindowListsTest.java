package care.quarterback.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.desk.report.PrintedDrawing;
import care.quarterback.desk.report.PrintedList;
import care.quarterback.testkit.HostileWords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;

/**
 * Lists of every form that a page of the window prints. With -Dprints.folder=FOLDER the PDFs stay there: releng/dev/documents
 * asks veraPDF about them.
 */
class WindowListsTest {

    private static final Path FONTS = Path.of("../care.quarterback.reports/fonts");

    private static void print(String name, PrintedList list, int pages) throws IOException {
        var out = new ByteArrayOutputStream();
        assertEquals(pages, new ListPrint(FONTS).pdf(list, out));
        try (var reader = new PdfReader(out.toByteArray())) {
            assertEquals(pages, reader.getNumberOfPages());
            assertTrue(reader.getCatalog()
                    .getAsDict(PdfName.MARKINFO)
                    .getAsBoolean(PdfName.MARKED)
                    .booleanValue());
            String metadata = new String(reader.getMetadata(), StandardCharsets.UTF_8);
            assertTrue(metadata.contains("<pdfuaid:part>1</pdfuaid:part>"), metadata);
        }
        String folder = System.getProperty("prints.folder", "");
        if (!folder.isEmpty()) {
            Files.write(Path.of(folder).resolve("window-" + name + ".pdf"), out.toByteArray());
        }
    }

    private static PrintedList list(String title, PrintedList.Part... parts) {
        return new PrintedList(title, "Printed Mon, Jun 1, 2026 by N. Okonjo", Locale.US, List.of(parts));
    }

    @Test
    void aWorklistOfSeveralPages() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (int number = 1; number <= 90; number++) {
            rows.add(List.of(
                    "Patient " + number,
                    "Call Harbor Spine and ask for the MRI report. "
                            .repeat(1 + number % 3)
                            .strip(),
                    "(555) 555-01" + (10 + number % 90),
                    number % 4 == 0 ? "" : "Tue, Jun 2, 2026"));
        }
        print(
                "worklist",
                list(
                        "Today & tomorrow",
                        new PrintedList.Part(
                                "Calls", List.of("Patient", "Task", "Phone", "Due"), List.of(2, 5, 2, 2), rows)),
                5);
    }

    @Test
    void namesInTheirOwnLettersAndWhatIsHostile() throws IOException {
        List<List<String>> rows = new ArrayList<>(List.of(
                List.of("משה כהן", "Call משה כהן at (555) 555-0142 today"),
                List.of("محمد", "اتصلوا بي على الرقم (555) 555-0142 غدا")));
        HostileWords.samples().forEach(word -> rows.add(List.of(word, word)));
        print(
                "names",
                list(
                        "Names <b>&",
                        new PrintedList.Part("Calls", List.of("Patient", "Task"), List.of(1, 2), rows),
                        new PrintedList.Part(
                                "A long note",
                                List.of("Patient", "Note"),
                                List.of(1, 3),
                                List.of(List.of("Rosa", "Word ".repeat(2_000))))),
                6);
    }

    @Test
    void wordsAndTheFamilyTree() throws IOException {
        var tree = new PrintedDrawing(
                900,
                420,
                List.of(
                        new PrintedDrawing.Figure(PrintedDrawing.Shape.CIRCLE, 40, 40, 30, 0.5f),
                        new PrintedDrawing.Figure(PrintedDrawing.Shape.SQUARE, 200, 40, 30, 0),
                        new PrintedDrawing.Stroke(70, 55, 200, 55, 1, true),
                        new PrintedDrawing.Words(55, 90, 9, true, "Mother משה"),
                        new PrintedDrawing.Words(215, 90, 9, false, "Father")),
                "The mother had a stroke at 61. The father is well.");
        print(
                "family",
                list(
                        "Family history",
                        PrintedList.Part.words("In words", List.of("First line.", "Second line. ".repeat(40))),
                        new PrintedList.Part("Family tree", tree)),
                1);
    }
}
