package care.quarterback.itests.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import care.quarterback.desk.report.ReportRenderer.RenderedReport;
import care.quarterback.desk.report.ReportRenderer.UnprintableException;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.CareCase;
import care.quarterback.testkit.DiskSearch;
import care.quarterback.testkit.ReportCases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** Real prints by BIRT inside OSGi, by the service that the product uses. */
class FamilyReportPrintTest {

    private static final LocalDate ON = LocalDate.of(2026, 6, 12);
    private static final String NEEDLE = "Zyxwvutsrq";
    private static final Pattern SPACE = Pattern.compile("[\\s\u00a0]+");
    private final BundleContext context =
            FrameworkUtil.getBundle(FamilyReportPrintTest.class).getBundleContext();
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

    @ParameterizedTest
    @EnumSource(PrintSize.class)
    void everyPassageIsOnThePagesOfThePdf(PrintSize size) throws IOException {
        Document report = report(ReportCases.knee());
        var reader = new PdfReader(print(report, Format.PDF, size));
        String text = squeezed(text(reader));
        List<String> missing = report.passages().stream()
                .filter(passage -> !text.contains(squeezed(passage)))
                .toList();
        assertEquals(List.of(), missing);
        assertTrue(reader.getNumberOfPages() <= 12);
    }

    @Test
    void thePdfIsTaggedInItsLanguageWithATitleAndEmbedsItsFonts() throws IOException {
        var reader = new PdfReader(print(report(ReportCases.cancer()), Format.PDF, PrintSize.LARGER));
        PdfDictionary catalog = reader.getCatalog();
        assertTrue("en-US".equalsIgnoreCase(catalog.getAsString(PdfName.LANG).toUnicodeString()));
        assertEquals("true", String.valueOf(catalog.getAsDict(PdfName.MARKINFO).get(PdfName.MARKED)));
        assertNotNull(catalog.getAsDict(PdfName.STRUCTTREEROOT));
        assertNotNull(catalog.getAsDict(PdfName.OUTLINES), "bookmarks");
        assertTrue(new String(reader.getMetadata(), StandardCharsets.UTF_8).contains("pdfuaid"));
        int fonts = 0;
        for (int i = 1; i < reader.getXrefSize(); i++) {
            PdfObject object = reader.getPdfObject(i);
            if (object instanceof PdfDictionary font && PdfName.FONTDESCRIPTOR.equals(font.getAsName(PdfName.TYPE))) {
                fonts++;
                assertTrue(font.getAsName(PdfName.FONTNAME).toString().contains("DejaVuSans"));
                assertNotNull(font.get(PdfName.FONTFILE2), "not embedded");
            }
        }
        assertTrue(fonts > 0);
    }

    @Test
    void anEmptyCellOfATableIsACellAllTheSame() throws IOException {
        Document report = report(ReportCases.knee());
        var table = new Block.Table(
                List.of("When", "What", "Where"),
                List.of(1, 1, 1),
                List.of(List.of(new Block.Cell("Monday", ""), new Block.Cell("Visit", ""), new Block.Cell("", ""))));
        var alone = new Document(
                report.kind(),
                report.file(),
                report.locale(),
                report.title(),
                report.head(),
                report.to(),
                List.of(table),
                report.pages(),
                report.page(),
                report.reading(),
                report.draft());

        var reader = new PdfReader(print(alone, Format.PDF, PrintSize.NORMAL));
        int cells = 0;
        for (int i = 1; i < reader.getXrefSize(); i++) {
            if (reader.getPdfObject(i) instanceof PdfDictionary element
                    && new PdfName("TD").equals(element.getAsName(PdfName.S))) {
                cells++;
            }
        }
        assertEquals(2, cells);
    }

    @Test
    void hostileWordsComeOutAsWords() throws IOException {
        Document report = report(ReportCases.hostile());
        String text = squeezed(text(new PdfReader(print(report, Format.PDF, PrintSize.LARGE))));
        assertTrue(text.contains("<script>alert('x')</script>&\"quoted\"{0}$1"), text);
        assertTrue(
                text.contains("LlanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochDonaudampfschifffahrts"),
                "an eighty-letter name");
        String html = html(report);
        assertFalse(html.contains("<script") || html.contains("<img") || html.contains("<i>and"), html);
        assertTrue(html.contains("&lt;script"), "BIRT may leave the closing angle as it is");
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void everyKindPrintsWhateverPeopleTyped(DocumentKind kind) throws IOException {
        var desk = new DocumentDesk(
                DeskTexts.in(Locale.US),
                PlanSettings.shipped(),
                PracticeReach.none(),
                ZoneOffset.UTC,
                Optional.empty());
        for (Document document : kind.of(new DocumentSource(ReportCases.hostile(), ON, desk))) {
            String text = squeezed(text(new PdfReader(print(document, Format.PDF, PrintSize.LARGE))));
            assertTrue(text.contains(squeezed(document.title())), text);
            String html = html(document);
            assertFalse(html.contains("<script") || html.contains("<img"), html);
        }
    }

    /** Hindi, Bengali, Thai, Amharic, Khmer, Burmese, Chinese, Korean, Fulani, Arabic, Hebrew. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "अमित शर्मा",
                "রহিমা খাতুন",
                "สมชาย ใจดี",
                "አበበ ቢቂላ",
                "សុខា",
                "အောင်ဆန်း",
                "王小明",
                "김민준",
                "\uD83A\uDD00\uD83A\uDD23",
                "محمد الأحمد",
                "משה כהן"
            })
    void aNameIsPrintedInItsOwnLetters(String name) throws IOException {
        assumeTrue(hasNoto(), "the Noto fonts are not installed");
        CareCase careCase = ReportCases.knee();
        careCase.getPatient().setGivenName(name);
        careCase.getPatient().setFamilyName("");
        careCase.setQuestion("What about " + name + "?");
        byte[] pdf = print(report(careCase), Format.PDF, PrintSize.LARGER);
        String text = new TaggedPdf(pdf).text();
        assertTrue(squeezed(text).contains(squeezed("What about " + name + "?")), text);
        assertTrue(html(report(careCase)).contains(name));
    }

    private static boolean hasNoto() {
        return Files.exists(Path.of("/usr/share/fonts/truetype/noto/NotoSansDevanagari-Regular.ttf"))
                && Files.exists(Path.of("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"));
    }

    @Test
    void aLetterThatNoFontHasStopsThePrintAndSaysWhere() {
        CareCase careCase = ReportCases.knee();
        careCase.setQuestion("Is this all right \uDBFF\uDFFD?");
        var out = new ByteArrayOutputStream();
        var refused = assertThrows(
                UnprintableException.class,
                () -> renderer.print(report(careCase), new ReportLayout(Format.PDF, PrintSize.LARGER), out));
        assertEquals(0, out.size());
        assertEquals(List.of("\uDBFF\uDFFD"), refused.places().getFirst().letters());
        assertFalse(refused.getMessage().contains("\uDBFF"), "nothing of a case is in an exception's message");
    }

    @Test
    void theHtmlStandsAloneWithHeadingsAndALanguage() throws IOException {
        String html = html(report(ReportCases.knee()));
        assertTrue(html.contains("<html lang=\"en-US\">") && html.contains("default-src 'none'"));
        assertEquals(1, count(html, "<h1"));
        assertTrue(count(html, "<h2") >= 7, html);
        assertEquals(0, count(html, "src=") + count(html, "url(") + count(html, "<link") + count(html, "<embed"));
    }

    @Test
    void aCaseWithNothingInItLeavesEmptySectionsOut() throws IOException {
        Document report = report(ReportCases.bare());
        String text = squeezed(text(new PdfReader(print(report, Format.PDF, PrintSize.LARGER))));
        assertFalse(text.contains(squeezed("What matters to you")) || text.contains(squeezed("What each doctor says")));
        assertTrue(text.contains(squeezed("Questions to ask")));
    }

    @Test
    void nothingOfAPrintIsLeftOnDisk() throws IOException {
        CareCase careCase = ReportCases.knee();
        careCase.setQuestion("Needle " + NEEDLE + " in the hay?");
        long before = System.currentTimeMillis() - 2000;
        assertTrue(text(new PdfReader(print(report(careCase), Format.PDF, PrintSize.LARGER)))
                .contains(NEEDLE));
        assertTrue(html(report(careCase)).contains(NEEDLE));
        assertEquals(List.of(), left(before));
    }

    @Test
    void whatAPrintLeftWouldBeFoundWhereverItLay() throws IOException {
        long before = System.currentTimeMillis() - 2000;
        print(report(ReportCases.bare()), Format.PDF, PrintSize.LARGER);
        for (Path folder : folders()) {
            Path planted = Files.createTempFile(folder, "planted", ".tmp");
            try {
                Files.writeString(planted, "<p>" + NEEDLE + "</p>");
                assertTrue(
                        left(before).stream().anyMatch(found -> found.startsWith(planted.toString())),
                        () -> "not found in " + folder);
            } finally {
                Files.delete(planted);
            }
        }
    }

    /** Where a print may have written: the folder for temporary files, the framework's, and the renderer's own. */
    private List<Path> folders() throws IOException {
        Path own = FrameworkUtil.getBundle(renderer.getClass())
                .getBundleContext()
                .getDataFile("")
                .toPath();
        Path work = own.resolve("work");
        assertTrue(Files.isDirectory(work), "the renderer's work folder is elsewhere");
        Path framework = context.getBundle(0).getDataFile("").toPath();
        return List.of(Path.of(System.getProperty("java.io.tmpdir")), Files.createDirectories(framework), own, work);
    }

    /** Where the needle stands in anything written since; in the shared temporary folder only what changed is entered. */
    private List<String> left(long since) throws IOException {
        List<Path> places = new ArrayList<>(folders());
        try (Stream<Path> entries = Files.list(places.removeFirst())) {
            entries.filter(entry -> since(entry, since)).forEach(places::add);
        }
        List<String> found = new ArrayList<>();
        for (Path place : places) {
            found.addAll(DiskSearch.find(place, List.of(NEEDLE), file -> !since(file, since)));
        }
        return found;
    }

    private static boolean since(Path file, long since) {
        try {
            return Files.isReadable(file) && Files.getLastModifiedTime(file).toMillis() >= since;
        } catch (IOException e) {
            return false;
        }
    }

    private byte[] print(Document report, Format format, PrintSize size) throws IOException {
        var out = new ByteArrayOutputStream();
        RenderedReport printed = renderer.print(report, new ReportLayout(format, size), out);
        assertEquals(out.size(), printed.bytes());
        assertTrue(printed.pages() > 0);
        return out.toByteArray();
    }

    private String html(Document report) throws IOException {
        return new String(print(report, Format.HTML, PrintSize.LARGER), StandardCharsets.UTF_8);
    }

    private static String text(PdfReader reader) throws IOException {
        var extractor = new PdfTextExtractor(reader);
        var text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(extractor.getTextFromPage(page));
        }
        return text.toString();
    }

    /** Without white space: where a line breaks is the layout's own affair. */
    private static String squeezed(String text) {
        return SPACE.matcher(text).replaceAll("");
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    private static Document report(CareCase careCase) {
        var desk = new DocumentDesk(
                DeskTexts.in(Locale.US),
                PlanSettings.shipped(),
                PracticeReach.none(),
                ZoneOffset.UTC,
                Optional.empty());
        return DocumentKind.FAMILY.of(new DocumentSource(careCase, ON, desk)).getFirst();
    }
}
