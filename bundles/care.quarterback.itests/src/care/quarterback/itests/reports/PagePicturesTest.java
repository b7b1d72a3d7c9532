package care.quarterback.itests.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.desk.report.Block;
import care.quarterback.desk.report.Document;
import care.quarterback.desk.report.DocumentKind;
import care.quarterback.desk.report.PagePictures;
import care.quarterback.desk.report.PagePictures.PagePicture;
import care.quarterback.desk.report.ReportLayout;
import care.quarterback.desk.report.ReportLayout.Format;
import care.quarterback.desk.report.ReportLayout.PrintSize;
import care.quarterback.desk.report.ReportRenderer;
import care.quarterback.testkit.PrintedDocuments;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** The pages of real prints as pictures, with what they say. */
class PagePicturesTest {

    private static final int DOTS = 72;
    private static final int DARK = 0x808080;

    private static byte[] print(Document document) throws IOException {
        return print(document, PrintSize.NORMAL);
    }

    static byte[] print(Document document, PrintSize size) throws IOException {
        var out = new ByteArrayOutputStream();
        service(ReportRenderer.class).print(document, new ReportLayout(Format.PDF, size), out);
        return out.toByteArray();
    }

    private static <T> T service(Class<T> type) {
        BundleContext context = FrameworkUtil.getBundle(PagePicturesTest.class).getBundleContext();
        var reference = context.getServiceReference(type);
        assertNotNull(reference, type.getSimpleName() + " is not registered");
        return context.getService(reference);
    }

    static List<PagePicture> pictures(byte[] pdf) throws IOException {
        PagePictures pictures = service(PagePictures.class);
        int pages = pictures.page(pdf, 1, DOTS).pages();
        return IntStream.rangeClosed(1, pages)
                .mapToObj(page -> {
                    try {
                        return pictures.page(pdf, page, DOTS);
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u00A0]+", " ").strip();
    }

    @ParameterizedTest
    @EnumSource(
            value = DocumentKind.class,
            names = {"FAMILY", "CONSENSUS_REQUEST", "RELEASE_FORM", "OPTION_GRID"})
    void everyPageIsDrawnAndAllThatItSaysIsSaidInOrder(DocumentKind kind) throws IOException {
        Document document = PrintedDocuments.longest(kind).orElseThrow();
        List<PagePicture> pages = pictures(print(document));
        for (PagePicture page : pages) {
            assertEquals(page.width() * page.height(), page.rgb().length);
            assertEquals(11 * 8.5 * DOTS * DOTS, page.rgb().length);
            assertTrue(IntStream.of(page.rgb()).filter(dot -> dot < DARK).count() > 100, "letters on each page");
        }
        String text =
                plain(String.join("\n", pages.stream().map(PagePicture::text).toList()));
        List<String> missing = document.passages().stream()
                .filter(passage -> !text.contains(plain(passage)))
                .toList();
        assertEquals(List.of(), missing, text);
        List<String> headings = document.blocks().stream()
                .filter(Block.Heading.class::isInstance)
                .map(block -> plain(((Block.Heading) block).text()))
                .toList();
        int from = 0;
        for (String heading : headings) {
            from = text.indexOf(heading, from);
            assertTrue(from >= 0, heading);
        }
    }

    @Test
    void aRowAndAnItemAreALineEach() throws IOException {
        Document model = PrintedDocuments.longest(DocumentKind.FAMILY).orElseThrow();
        List<Block> blocks = List.of(
                new Block.Facts(true, List.of(new Block.Fact("Procedure", List.of("L3-L5 fusion")))),
                new Block.Items(
                        Block.Mark.NUMBER,
                        List.of(new Block.Item("Why?", List.of(), 0), new Block.Item("When?", List.of(), 0))));
        List<String> lines = pictures(print(PrintedDocuments.document(DocumentKind.FAMILY, model, blocks)))
                .getFirst()
                .text()
                .lines()
                .toList();
        assertTrue(lines.containsAll(List.of("Procedure\tL3-L5 fusion", "1. Why?", "2. When?")), lines.toString());
    }

    @Test
    void lettersInPlacesAreSaidAsTheyWereTyped() throws IOException {
        Document model = PrintedDocuments.longest(DocumentKind.FAMILY).orElseThrow();
        var said = "Call משה כהן at (555) 555-0142.";
        byte[] pdf = print(PrintedDocuments.document(
                DocumentKind.FAMILY, model, List.of(new Block.Text(Block.Tone.PLAIN, List.of(said)))));
        assertTrue(plain(pictures(pdf).getFirst().text()).contains(said));
    }

    @Test
    void whatIsNoPdfOrHasNoSuchPageIsRefused() throws IOException {
        PagePictures pictures = service(PagePictures.class);
        assertThrows(IOException.class, () -> pictures.page(new byte[] {1, 2, 3}, 1, DOTS));
        byte[] pdf =
                print(PrintedDocuments.longest(DocumentKind.CONSENSUS_REQUEST).orElseThrow());
        assertThrows(IOException.class, () -> pictures.page(pdf, 99, DOTS));
    }
}
