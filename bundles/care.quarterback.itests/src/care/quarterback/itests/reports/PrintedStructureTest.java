package care.quarterback.itests.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.desk.report.Block;
import care.quarterback.desk.report.Document;
import care.quarterback.desk.report.DocumentKind;
import care.quarterback.desk.report.ReportLayout;
import care.quarterback.desk.report.ReportLayout.Format;
import care.quarterback.desk.report.ReportLayout.PrintSize;
import care.quarterback.desk.report.ReportRenderer;
import care.quarterback.itests.reports.TaggedPdf.Tag;
import care.quarterback.testkit.HostileWords;
import care.quarterback.testkit.PrintedDocuments;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** What a screen reader is told of real prints: veraPDF says that tags are sound, this says that they are the right ones. */
class PrintedStructureTest {

    private static final Set<String> TAGS = Set.of(
            "root",
            "Document",
            "H1",
            "H2",
            "P",
            "Div",
            "Table",
            "THead",
            "TBody",
            "TR",
            "TH",
            "TD",
            "L",
            "LI",
            "Lbl",
            "LBody",
            "Span",
            "NonStruct");

    private final BundleContext context =
            FrameworkUtil.getBundle(PrintedStructureTest.class).getBundleContext();
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

    private TaggedPdf print(Document document, PrintSize size) throws IOException {
        var out = new ByteArrayOutputStream();
        renderer.print(document, new ReportLayout(Format.PDF, size), out);
        return new TaggedPdf(out.toByteArray());
    }

    /** Each family of pages in each size. */
    static Stream<org.junit.jupiter.params.provider.Arguments> longOnes() {
        return Stream.of(
                        DocumentKind.FAMILY,
                        DocumentKind.SUMMARY_REQUEST,
                        DocumentKind.QUESTIONS,
                        DocumentKind.WORKLIST)
                .flatMap(kind -> Stream.of(PrintSize.values())
                        .map(size -> org.junit.jupiter.params.provider.Arguments.of(kind, size)));
    }

    @ParameterizedTest
    @MethodSource("longOnes")
    void aTableOverPagesHasItsHeadsOnEachAndSplitsNoRow(DocumentKind kind, PrintSize size) throws IOException {
        Document document = PrintedDocuments.withLongTables(kind);
        TaggedPdf pdf = print(document, size);
        sound(pdf, document);

        List<Tag> tables = pdf.root().all("Table");
        Tag table = tables.getFirst();
        assertTrue(table.pages().size() > 2, "it reaches over pages");
        assertEquals(1, table.all("THead").size());
        List<String> heads = table.all("THead").getFirst().all("TH").stream()
                .map(head -> HostileWords.visible(head.text()))
                .toList();
        for (int page : table.pages().stream().skip(1).toList()) {
            for (String head : heads) {
                assertTrue(
                        HostileWords.visible(pdf.decoration(page)).contains(head),
                        head + " is missing on page " + page + ": " + pdf.decoration(page));
            }
        }
        assertTrue(table.all("TBody").getFirst().all("TR").size() >= 60);
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void everyKindIsToldInOrderWithNothingLost(DocumentKind kind) throws IOException {
        Document document = PrintedDocuments.longest(kind).orElseGet(() -> PrintedDocuments.withLongTables(kind));
        sound(print(document, PrintSize.LARGER), document);
    }

    /** A table that fits on one page as a whole doesn't leave its title alone on the page before. */
    @ParameterizedTest
    @EnumSource(
            value = DocumentKind.class,
            names = {"FAMILY", "CARE_TEAM", "CALL_BRIEF"})
    void noTitleStandsAloneOnItsPage(DocumentKind kind) throws IOException {
        int seen = 0;
        for (PrintedDocuments.Stage stage : PrintedDocuments.stages()) {
            for (Document document : stage.documents(kind)) {
                TaggedPdf pdf = print(document, PrintSize.LARGE);
                Tag row = pdf.root().all("TR").getFirst();
                assertEquals(Set.of(1), row.pages(), document.title() + ": " + row.text());
                seen++;
            }
        }
        assertTrue(seen > 0);
    }

    @Test
    void picturesAndBarsAreSaidInWords() throws IOException {
        TaggedPdf pdf = print(PrintedDocuments.withLongTables(DocumentKind.FAMILY), PrintSize.NORMAL);
        String text = HostileWords.visible(pdf.text());
        assertTrue(text.contains("Falls12of100fall.88of100donotfall."), text);
        assertTrue(text.contains("Bar77of10·"), text);
    }

    private static void sound(TaggedPdf pdf, Document document) {
        assertEquals("en-us", pdf.language().toLowerCase(java.util.Locale.ROOT));
        pdf.root().everything().forEach(tag -> assertTrue(TAGS.contains(tag.name()), tag.name()));
        List<String> headings = pdf.root().everything().stream()
                .map(Tag::name)
                .filter(name -> name.matches("H\\d"))
                .toList();
        assertEquals("H1", headings.getFirst());
        assertEquals(1, headings.stream().filter("H1"::equals).count());
        assertEquals(
                document.blocks().stream()
                        .filter(Block.Heading.class::isInstance)
                        .count(),
                headings.size() - 1);
        pdf.root().all("Table").forEach(PrintedStructureTest::soundTable);
        pdf.root().all("L").forEach(PrintedStructureTest::soundList);
        assertEquals(
                document.blocks().stream().filter(Block.Items.class::isInstance).count(),
                pdf.root().all("L").size());
        String text = HostileWords.visible(pdf.text()).replace('\u2011', '-'); // a hyphen at which no line ends
        List<String> missing = document.passages().stream()
                .filter(passage -> !text.contains(HostileWords.visible(passage)))
                .toList();
        assertEquals(List.of(), missing, text);
    }

    private static void soundTable(Tag table) {
        List<Tag> rows = table.all("TR");
        int cells = rows.getFirst().kids().size();
        for (Tag row : rows) {
            assertEquals(cells, row.kids().size(), "as many cells in each row: " + row.text());
            assertEquals(1, row.pages().size(), "a row is split: " + row.text());
            assertFalse(row.kids().getFirst().name().equals("TD"), "a row begins with its head: " + row.text());
        }
        for (Tag head : table.all("TH")) {
            assertTrue(Set.of("/Column", "/Row").contains(head.attribute("Scope")), head.text());
        }
    }

    private static void soundList(Tag list) {
        assertFalse(list.kids().isEmpty());
        for (Tag item : list.kids()) {
            assertEquals("LI", item.name());
            List<String> parts = item.everything().stream()
                    .map(Tag::name)
                    .filter(Set.of("Lbl", "LBody")::contains)
                    .toList();
            assertEquals(List.of("Lbl", "LBody"), parts);
            assertFalse(item.all("LBody").getFirst().text().isBlank());
        }
    }
}
