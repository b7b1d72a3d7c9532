package care.quarterback.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.desk.report.Document;
import care.quarterback.desk.report.DocumentKind;
import care.quarterback.desk.share.PageLock;
import care.quarterback.desk.share.SharedView;
import care.quarterback.desk.share.SharedView.SharedFile;
import care.quarterback.testkit.HostilePractice;
import care.quarterback.testkit.PrintedDocuments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everyone can read the pages that leave the product: axe-core looks at each kind at each stage, and at the family's view. */
class AccessiblePagesTest {

    private static final SharedView.Words WORDS = new SharedView.Words(
            "Your view",
            "Hello.",
            "Passphrase",
            "Show",
            "Open",
            "Opening",
            "Wrong",
            "Old",
            "No script",
            "Call us.",
            "Files",
            "Print",
            "Close",
            "Keep it to yourself.");

    private static ScreenlessBrowser browser;

    @BeforeAll
    static void open() throws IOException {
        browser = new ScreenlessBrowser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void axeFindsNothingOnAPage(DocumentKind kind) throws IOException {
        List<Document> documents = kind.ofPractice()
                ? kind.of(HostilePractice.source())
                : PrintedDocuments.stages().stream()
                        .flatMap(stage -> stage.documents(kind).stream())
                        .toList();
        assertFalse(documents.isEmpty());
        Map<Set<String>, String> pages = new HashMap<>();
        for (Document document : documents) {
            String page = text(HtmlPage.of(document));
            pages.putIfAbsent(shape(page), page);
        }
        for (String page : pages.values()) {
            assertEquals(List.of(), browser.findings(page), page);
        }
    }

    /** As the script shows it once the passphrase is right. */
    @Test
    void axeFindsNothingBehindTheDoorOfAFamilysView() throws IOException {
        List<Document> documents = Stream.of(DocumentKind.FAMILY, DocumentKind.MY_TASKS, DocumentKind.CALENDAR_PAGE)
                .map(kind -> PrintedDocuments.longest(kind).orElseThrow())
                .toList();
        var view = view(documents);
        var shown = door(view);
        var inside = Jsoup.parse(text(FamilyViewPage.inside(view)));
        shown.title(inside.title());
        shown.body().html(inside.body().html());
        assertEquals(List.of(), browser.findings(shown.outerHtml()), shown.outerHtml());
    }

    @Test
    void axeFindsNothingOnTheDoorOfAFamilysView() throws IOException {
        var door = door(view(PrintedDocuments.stages().getFirst().documents(DocumentKind.FAMILY)));
        assertEquals(List.of(), browser.findings(door.outerHtml()), door.outerHtml());
    }

    @Test
    void theBrowserSeesWhatKeepsSomebodyFromReading() throws IOException {
        List<String> found = browser.findings("""
                <html><head><style>.pale { color: #999999 } .dark { background: #222222 }</style></head><body>
                <main><h1>Title</h1><h3>Too deep</h3>
                <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><ul><p>No item</p></ul>
                <div role="nothing">Role</div><input type="text">
                <p class="pale">Pale</p><div class="dark"><p>Dark on dark</p></div><div class="dark"><p style="color: #fff">Good</p></div>
                </main><p>Outside</p></body></html>
                """);
        for (String rule : List.of(
                "html-has-lang",
                "document-title",
                "heading-order",
                "image-alt",
                "list",
                "aria-roles",
                "label",
                "region")) {
            assertTrue(found.stream().anyMatch(line -> line.startsWith(rule + ":")), () -> rule + " in " + found);
        }
        assertEquals(
                2, found.stream().filter(line -> line.startsWith("pale words")).count(), found::toString);
    }

    /** What stands in what on a page, and whether a label comes twice: two pages of one shape are one page to axe. */
    private static Set<String> shape(String page) {
        var body = Jsoup.parse(page).body();
        Set<String> shape = body.getAllElements().stream()
                .map(element ->
                        element.parents().stream()
                                        .map(AccessiblePagesTest::name)
                                        .collect(Collectors.joining(">")) + ">" + name(element))
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> labels = body.select("[aria-label]").eachAttr("aria-label");
        shape.add("labels twice: " + (Set.copyOf(labels).size() < labels.size()));
        return shape;
    }

    private static String name(Element element) {
        return element.tagName() + "." + element.className();
    }

    private static SharedView view(List<Document> documents) {
        var file = new SharedFile("Dates", "1-visits.ics", "text/calendar", new byte[] {1});
        return new SharedView(Locale.US, documents, List.of(file), WORDS);
    }

    /** The door as the script leaves it: without the word that there is no script, and without what is sealed. */
    private static org.jsoup.nodes.Document door(SharedView view) throws IOException {
        var lock = new PageLock("abcde-fghjk-mnpqr".toCharArray(), new SecureRandom());
        var door = Jsoup.parse(text(FamilyViewPage.of(view, lock)));
        door.select("script").remove();
        door.expectFirst("#door").removeAttr("hidden");
        door.expectFirst("#without").attr("hidden", true);
        return door;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
