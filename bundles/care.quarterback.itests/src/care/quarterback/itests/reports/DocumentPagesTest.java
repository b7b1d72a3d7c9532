package care.quarterback.itests.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.check.PlanSettings;
import care.quarterback.desk.report.Block;
import care.quarterback.desk.report.Document;
import care.quarterback.desk.report.DocumentKind;
import care.quarterback.desk.report.DocumentSource;
import care.quarterback.desk.report.DocumentSource.DocumentDesk;
import care.quarterback.desk.report.PracticeReach;
import care.quarterback.desk.report.ReportLayout;
import care.quarterback.desk.report.ReportLayout.Format;
import care.quarterback.desk.report.ReportLayout.PrintSize;
import care.quarterback.desk.report.ReportRenderer;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.testkit.PrintedDocuments;
import care.quarterback.testkit.ReportCases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.SimpleNamedDestination;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** A page is set closer before it takes another, and no letter gets too small. */
class DocumentPagesTest {

    private static final Pattern FONT = Pattern.compile("/\\S+ ([0-9.]+) Tf");
    private final BundleContext context =
            FrameworkUtil.getBundle(DocumentPagesTest.class).getBundleContext();
    private ServiceReference<ReportRenderer> reference;
    private ReportRenderer renderer;

    @BeforeEach
    void find() {
        reference = context.getServiceReference(ReportRenderer.class);
        assertNotNull(reference, "no renderer is registered");
        renderer = context.getService(reference);
    }

    @AfterEach
    void giveBack() {
        context.ungetService(reference);
    }

    @Test
    void aLittleTooMuchForAPageIsSetCloser() throws IOException {
        int rows = overflowing();
        assertEquals(2, print(lines(rows, Document.ANY), PrintSize.NORMAL).getNumberOfPages());
        var close = print(lines(rows, 1), PrintSize.NORMAL);
        assertEquals(1, close.getNumberOfPages());
        assertTrue(usual(close) >= 10, "the text has letters of " + usual(close) + " points");
    }

    @Test
    void whoAskedForLargeLettersKeepsThem() throws IOException {
        for (PrintSize size : new PrintSize[] {PrintSize.LARGER, PrintSize.LARGE}) {
            assertEquals(size.points(), usual(print(lines(60, 1), size)), 0.01);
        }
    }

    @Test
    void theLettersOfAFamilyDoNotShrink() throws IOException {
        assertEquals(12, usual(print(lines(DocumentKind.QUESTIONS, 38, 1), PrintSize.NORMAL)), 0.01);
        assertTrue(usual(print(lines(38, 1), PrintSize.NORMAL)) < 12);
    }

    @Test
    void whatIsTooLongForAPageIsPrintedWhole() throws IOException {
        var reader = print(lines(200, 1), PrintSize.NORMAL);
        assertTrue(reader.getNumberOfPages() > 2);
    }

    @Test
    void theAnswerIsSetCloserBeforeItTakesASecondPage() throws IOException {
        int rows = overflowing();
        for (int more : new int[] {0, 1, 2}) {
            var answered = print(answered(rows + more), PrintSize.NORMAL);
            assertEquals(2, pageOf(answered, "heading1"), rows + more + " lines");
            assertEquals(2, answered.getNumberOfPages());
        }
    }

    /** An answer that takes two pages leaves no page nearly empty: the rest goes on below it. */
    @Test
    void theRestGoesOnBelowAnAnswerThatTakesASecondPage() throws IOException {
        var answered = print(answered(overflowing() * 3 / 2), PrintSize.NORMAL);
        assertEquals(2, pageOf(answered, "heading1"));
        assertEquals(2, answered.getNumberOfPages());
    }

    @ParameterizedTest
    @EnumSource(
            value = PrintSize.class,
            names = {"NORMAL", "LARGER"})
    void theFirstPageOfEveryFamilyReportHoldsTheWholeAnswer(PrintSize size) throws IOException {
        var practice = new PracticeReach(
                "Northgate Family Practice",
                "12 Mill Road\nAlbany, NY 12207",
                "(555) 555-0100",
                "(555) 555-0101",
                List.of());
        int answers = 0;
        for (PrintedDocuments.Stage stage : PrintedDocuments.stages()) {
            for (int later : new int[] {0, 6}) {
                Document report = new PrintedDocuments.Stage(
                                stage.careCase(), stage.on().plusDays(later))
                        .documents(DocumentKind.FAMILY, practice)
                        .getFirst();
                String first = plain(PagePicturesTest.pictures(PagePicturesTest.print(report, size))
                        .getFirst()
                        .text());
                Block.Facts box = report.blocks().stream()
                        .filter(Block.Facts.class::isInstance)
                        .map(Block.Facts.class::cast)
                        .findFirst()
                        .orElseThrow();
                for (String said : box.texts()) {
                    assertTrue(first.contains(plain(said)), stage.on() + " at " + size + ": " + said);
                    answers++;
                }
            }
        }
        assertTrue(answers > 100, "sentences that were looked for");
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u00A0]+", " ").strip();
    }

    private static int pageOf(PdfReader reader, String bookmark) {
        String place = String.valueOf(
                SimpleNamedDestination.getNamedDestination(reader, false).get(bookmark));
        return Integer.parseInt(place.substring(0, place.indexOf(' ')));
    }

    @Test
    void linesToWriteOnThatStandAloneFillTheirPage() throws IOException {
        Document lines = lines(DocumentKind.FAMILY, 25, Document.ANY);
        List<Block> alone =
                List.of(lines.blocks().getFirst(), new Block.Heading("Your notes", true), new Block.Lines(4));
        List<Block> followed = new ArrayList<>(alone);
        followed.add(new Block.Text(Block.Tone.PLAIN, List.of("The end.")));
        var filled = print(lines.with(alone), PrintSize.NORMAL);
        assertEquals(2, filled.getNumberOfPages());
        int few = strokes(print(lines.with(followed), PrintSize.NORMAL));
        assertTrue(few >= 4 && strokes(filled) >= few + 12, few + " and " + strokes(filled));
    }

    private static int strokes(PdfReader reader) throws IOException {
        var page = new String(reader.getPageContent(2), StandardCharsets.ISO_8859_1);
        return (int) Pattern.compile("\\sl\\s").matcher(page).results().count();
    }

    private static Document answered(int rows) {
        Document lines = lines(DocumentKind.FAMILY, rows, Document.ANY);
        return PrintedDocuments.document(
                lines.kind(),
                lines,
                List.of(
                        lines.blocks().getFirst(),
                        new Block.Heading("The rest", true),
                        new Block.Text(Block.Tone.PLAIN, List.of("And so on."))));
    }

    /** So many lines that the first page is just not enough. */
    private int overflowing() throws IOException {
        int rows = 20;
        while (print(lines(rows, Document.ANY), PrintSize.NORMAL).getNumberOfPages() == 1) {
            rows++;
        }
        return rows;
    }

    /** The size of most of the text. */
    private static double usual(PdfReader reader) throws IOException {
        Map<Double, Integer> sizes = new TreeMap<>();
        Matcher fonts = FONT.matcher(new String(reader.getPageContent(1), StandardCharsets.ISO_8859_1));
        while (fonts.find()) {
            sizes.merge(Double.valueOf(fonts.group(1)), 1, Integer::sum);
        }
        return sizes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private PdfReader print(Document document, PrintSize size) throws IOException {
        var out = new ByteArrayOutputStream();
        renderer.print(document, new ReportLayout(Format.PDF, size), out);
        return new PdfReader(out.toByteArray());
    }

    private static Document lines(int rows, int pages) {
        return lines(DocumentKind.VISIT_BRIEF, rows, pages);
    }

    private static Document lines(DocumentKind kind, int rows, int pages) {
        var desk = new DocumentDesk(
                DeskTexts.in(Locale.US),
                PlanSettings.shipped(),
                PracticeReach.none(),
                ZoneOffset.UTC,
                Optional.empty());
        Document like = DocumentKind.FAMILY
                .of(new DocumentSource(ReportCases.knee(), LocalDate.of(2026, 6, 12), desk))
                .getFirst();
        return new Document(
                kind,
                like.file(),
                like.locale(),
                like.title(),
                like.head(),
                like.to(),
                List.of(new Block.Text(
                        Block.Tone.PLAIN,
                        IntStream.range(0, rows).mapToObj(row -> "Line " + row).toList())),
                pages,
                like.page(),
                like.reading(),
                like.draft());
    }
}
