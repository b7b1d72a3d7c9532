package care.quarterback.itests.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.desk.report.ListRenderer;
import care.quarterback.desk.report.PrintedDrawing;
import care.quarterback.desk.report.PrintedList;
import care.quarterback.desk.report.ReportRenderer.UnprintableException;
import care.quarterback.testkit.HostileWords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Lists from the window: each name in its own letters, or no list at all; and all of it is told to a screen reader. */
class ListPrintTest {

    private static final int ROWS = 120;

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

    /** A long table, one with a row that no page holds, words and a drawing. */
    private static PrintedList longList() {
        List<List<String>> rows = new ArrayList<>();
        for (int number = 1; number <= ROWS; number++) {
            rows.add(List.of("Row " + number, "Call about row " + number + ". ".repeat(number % 9), ""));
        }
        var drawing = new PrintedDrawing(
                900,
                300,
                List.of(
                        new PrintedDrawing.Figure(PrintedDrawing.Shape.CIRCLE, 40, 40, 30, 0.5f),
                        new PrintedDrawing.Stroke(70, 55, 200, 55, 1, false),
                        new PrintedDrawing.Words(220, 60, 9, true, "Mother")),
                "The mother had a stroke.");
        return new PrintedList(
                "Worklist",
                "Mon, Jun 1, 2026",
                Locale.US,
                List.of(
                        new PrintedList.Part("Calls", List.of("Patient", "Next", "Phone"), List.of(1, 3, 1), rows),
                        new PrintedList.Part(
                                "Notes",
                                List.of("Patient", "Note"),
                                List.of(1, 4),
                                List.of(List.of("Rosa", "Word ".repeat(4_000) + "last."), List.of("משה כהן", "Short"))),
                        PrintedList.Part.words("In words", List.of("First line.", "Call משה כהן at (555) 555-0142.")),
                        new PrintedList.Part("Family", drawing)));
    }

    @Test
    void aScreenReaderIsToldHeadsRowsAndPictures() throws IOException {
        var pdf = new TaggedPdf(print(longList(), new ByteArrayOutputStream()));
        assertEquals("en-us", pdf.language().toLowerCase(Locale.ROOT));
        assertEquals(1, pdf.root().all("H1").size());
        assertEquals(
                List.of("Calls", "Notes", "In words", "Family"),
                pdf.root().all("H2").stream().map(TaggedPdf.Tag::text).toList());
        TaggedPdf.Tag table = pdf.root().all("Table").getFirst();
        assertEquals(ROWS + 1, table.all("TR").size());
        assertTrue(table.pages().size() > 2, "it reaches over pages");
        for (TaggedPdf.Tag row : table.all("TR")) {
            assertEquals(1, row.pages().size(), "a row is split: " + row.text());
            assertEquals(3, row.kids().size());
            assertEquals("TH", row.kids().getFirst().name());
        }
        assertEquals(
                List.of("/Column", "/Column", "/Column"),
                table.all("THead").getFirst().all("TH").stream()
                        .map(head -> head.attribute("Scope"))
                        .toList());
        assertEquals("/Row", table.all("TBody").getFirst().all("TH").getFirst().attribute("Scope"));
        for (int page : table.pages().stream().skip(1).toList()) {
            assertTrue(HostileWords.visible(pdf.decoration(page)).contains("PatientNextPhone"), pdf.decoration(page));
        }
        TaggedPdf.Tag figure = pdf.root().all("Figure").getFirst();
        assertEquals(
                "The mother had a stroke.",
                figure.element().getAsString(PdfName.ALT).toUnicodeString());
        assertTrue(pdf.root().all("P").getLast().text().endsWith("Call משה כהן at (555) 555-0142."));
    }

    @Test
    void noHeadsStandWithoutARowUnderThem() throws IOException {
        for (int before = 18; before < 26; before++) {
            List<List<String>> rows = new ArrayList<>();
            for (int number = 0; number < before; number++) {
                rows.add(List.of("Row " + number));
            }
            List<List<String>> next = List.of(List.of("Call. ".repeat(300)), List.of("Short"));
            var list = new PrintedList(
                    "Worklist",
                    "",
                    Locale.US,
                    List.of(
                            new PrintedList.Part("First", List.of("What"), List.of(1), rows),
                            new PrintedList.Part("Second", List.of("What"), List.of(1), next)));
            var pdf = new TaggedPdf(print(list, new ByteArrayOutputStream()));
            List<TaggedPdf.Tag> second = pdf.root().all("Table").getLast().all("TR");
            assertEquals(second.getFirst().pages(), second.get(1).pages(), before + " rows before");
            assertEquals(
                    second.getFirst().pages(), pdf.root().all("H2").getLast().pages());
        }
    }

    @Test
    void aRowThatNoPageHoldsGoesOnAndNothingOfItIsLost() throws IOException {
        var pdf = new TaggedPdf(print(longList(), new ByteArrayOutputStream()));
        TaggedPdf.Tag tall = pdf.root().all("Table").get(1).all("TD").getFirst();
        assertTrue(tall.pages().size() > 1, tall.pages().toString());
        assertEquals("Word".repeat(4_000) + "last.", HostileWords.visible(tall.text()));
        assertEquals(
                "משה כהן",
                pdf.root()
                        .all("Table")
                        .get(1)
                        .all("TR")
                        .getLast()
                        .kids()
                        .getFirst()
                        .text());
    }

    @Test
    void hostileWordsArePrintedAsWordsWhereverTheyStand() throws IOException {
        List<String> words = new ArrayList<>(HostileWords.samples());
        words.add(HostileWords.LONG);
        var list = new PrintedList(
                words.getFirst(),
                words.get(1),
                Locale.US,
                List.of(
                        new PrintedList.Part(
                                words.get(2),
                                words,
                                words.stream().map(word -> 1).toList(),
                                List.of(words, words)),
                        PrintedList.Part.words(words.get(3), words)));
        byte[] pdf = print(list, new ByteArrayOutputStream());
        String text = HostileWords.visible(new TaggedPdf(pdf).text());
        for (String word : words) {
            String said = HostileWords.visible(Normalizer.normalize(word, Normalizer.Form.NFC));
            assertTrue(text.split(Pattern.quote(said), -1).length >= 5, word);
        }
        HostilePrintTest.doesNothing(pdf);
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
