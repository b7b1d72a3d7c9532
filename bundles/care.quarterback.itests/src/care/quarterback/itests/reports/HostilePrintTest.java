package care.quarterback.itests.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.quarterback.desk.report.Block;
import care.quarterback.desk.report.Document;
import care.quarterback.desk.report.DocumentKind;
import care.quarterback.desk.report.Looks;
import care.quarterback.desk.report.ReportLayout;
import care.quarterback.desk.report.ReportLayout.Format;
import care.quarterback.desk.report.ReportLayout.PrintSize;
import care.quarterback.desk.report.ReportRenderer;
import care.quarterback.testkit.HostilePractice;
import care.quarterback.testkit.HostileWords;
import care.quarterback.testkit.PrintedDocuments;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Every text of a case says something hostile, and each kind of document prints it as words. */
class HostilePrintTest {

    private final BundleContext context =
            FrameworkUtil.getBundle(HostilePrintTest.class).getBundleContext();

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void thePdfOfEachKindSaysEveryWordAndDoesNothing(DocumentKind kind) throws IOException {
        List<Document> documents = hostile(kind);
        assertFalse(documents.isEmpty(), "nothing was printed");
        for (Document document : documents) {
            byte[] pdf = print(document);
            String text = HostileWords.visible(new TaggedPdf(pdf).text());
            List<String> missing = document.passages().stream()
                    .filter(passage -> !text.contains(expected(passage)))
                    .toList();
            assertEquals(List.of(), missing, text);
            doesNothing(pdf);
        }
    }

    /** What a word processor opens: words, and nothing that it would fetch, compute or run. */
    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void theDocxOfEachLetterSaysEveryWordAndDoesNothing(DocumentKind kind) throws Exception {
        assumeTrue(kind.family() == Document.Family.LETTER);
        List<Document> documents = hostile(kind);
        assertFalse(documents.isEmpty(), "nothing was printed");
        for (Document document : documents) {
            var letter = new WordFile(print(document, Format.DOCX));
            List<String> missing = document.passages().stream()
                    .filter(passage -> !letter.text().contains(expected(passage)))
                    .toList();
            assertEquals(List.of(), missing, letter.text());
            assertEquals(List.of(), letter.doing());
        }
    }

    @Test
    void aWordThatNoLineHoldsIsBrokenAndNothingOfItIsLost() throws IOException {
        Document model = PrintedDocuments.longest(DocumentKind.FAMILY).orElseThrow();
        List<Block> blocks = List.of(
                new Block.Heading("Heading"),
                new Block.Text(Block.Tone.PLAIN, List.of(HostileWords.LONG)),
                new Block.Facts(false, List.of(new Block.Fact("Fact", List.of("\u0645".repeat(500))))),
                new Block.Text(Block.Tone.PLAIN, List.of("The end.")));
        String text = HostileWords.visible(
                new TaggedPdf(print(PrintedDocuments.document(DocumentKind.FAMILY, model, blocks))).text());
        assertTrue(text.contains(HostileWords.LONG));
        assertTrue(text.contains("\u0645".repeat(500)));
        assertTrue(text.endsWith("Theend."), text);
    }

    private static List<Document> hostile(DocumentKind kind) {
        if (kind.ofPractice()) {
            return kind.of(HostilePractice.source());
        }
        for (PrintedDocuments.Stage stage : PrintedDocuments.stages()) {
            var careCase = PrintedDocuments.copy(HostileWords.everywhere(stage.careCase()));
            careCase.getDecisions() // still the patient's own
                    .forEach(decision ->
                            decision.setDecider(careCase.getPatient().getFamilyName()));
            var words = HostileWords.endless();
            List<Document> made = new PrintedDocuments.Stage(careCase, stage.on())
                    .documents(
                            kind,
                            HostilePractice.reach(),
                            new Looks.Look(Instant.parse("2026-03-20T15:10:00Z"), words.next(), words.next()));
            if (!made.isEmpty()) {
                return List.of(made.getFirst());
            }
        }
        return List.of();
    }

    private static String expected(String passage) {
        return HostileWords.visible(Normalizer.normalize(passage, Normalizer.Form.NFC));
    }

    /** No script, no form, no file, no link out of the document. */
    static void doesNothing(byte[] pdf) throws IOException {
        var reader = new PdfReader(pdf);
        for (int number = 1; number < reader.getXrefSize(); number++) {
            if (reader.getPdfObject(number) instanceof PdfDictionary dictionary) {
                for (String key : List.of("JS", "JavaScript", "AA", "EmbeddedFiles", "URI", "Launch", "AcroForm")) {
                    assertFalse(dictionary.contains(new PdfName(key)), key);
                }
                PdfName action = dictionary.getAsName(PdfName.S);
                assertFalse(PdfName.URI.equals(action)
                        || PdfName.JAVASCRIPT.equals(action)
                        || PdfName.LAUNCH.equals(action));
            }
        }
    }

    private byte[] print(Document document) throws IOException {
        return print(document, Format.PDF);
    }

    private byte[] print(Document document, Format format) throws IOException {
        var reference = context.getServiceReference(ReportRenderer.class);
        assertNotNull(reference, "no renderer is registered");
        var out = new ByteArrayOutputStream();
        try {
            context.getService(reference).print(document, new ReportLayout(format, PrintSize.LARGER), out);
        } finally {
            context.ungetService(reference);
        }
        return out.toByteArray();
    }
}
