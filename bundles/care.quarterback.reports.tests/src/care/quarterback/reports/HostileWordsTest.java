package care.quarterback.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.desk.report.Document;
import care.quarterback.desk.report.DocumentKind;
import care.quarterback.desk.report.SheetText;
import care.quarterback.desk.share.PageLock;
import care.quarterback.desk.share.SharedView;
import care.quarterback.desk.share.SharedView.SharedFile;
import care.quarterback.testkit.HostileWords;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each form that leaves the product, filled with words that would like to be something else. PDFs are printed inside OSGi. */
class HostileWordsTest {

    private static final Set<String> ELEMENTS = Set.of(
            "#root",
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "header",
            "main",
            "footer",
            "address",
            "section",
            "h1",
            "h2",
            "p",
            "br",
            "dl",
            "dt",
            "dd",
            "div",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "ul",
            "ol",
            "li",
            "figure",
            "figcaption",
            "i",
            "span",
            "bdi");
    private static final Set<String> ATTRIBUTES = Set.of(
            "lang",
            "charset",
            "http-equiv",
            "content",
            "name",
            "class",
            "role",
            "tabindex",
            "aria-label",
            "aria-hidden",
            "scope",
            "data-head",
            "dir");
    private static final Pattern FORMULA = Pattern.compile("[=@\\t\\r+-].*", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void aPageHasOurElementsOnlyAndEveryWord(DocumentKind kind) throws IOException {
        Document document = HostileDocuments.of(kind);
        var page = Jsoup.parse(new ByteArrayInputStream(HtmlPage.of(document)), "UTF-8", "");
        assertEquals(1, page.select("style").size());
        isOurs(page, document.passages(), ELEMENTS, ATTRIBUTES);
    }

    /** The page behind the door, with what can be saved from it; and the door. */
    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void aFamilysViewHasOurElementsOnlyAndEveryWord(DocumentKind kind) throws IOException {
        Document document = HostileDocuments.of(kind);
        List<String> words = new ArrayList<>(HostileWords.samples());
        words.add(words.getFirst());
        var said = new SharedView.Words(
                words.get(0),
                words.get(1),
                words.get(2),
                words.get(3),
                words.get(4),
                words.get(5),
                words.get(6),
                words.get(7),
                words.get(8),
                words.get(9),
                words.get(10),
                words.get(11),
                words.get(12),
                words.get(13));
        List<SharedFile> files = words.stream()
                .map(word -> new SharedFile(word, "1-visits.ics", "text/calendar", new byte[] {1}))
                .toList();
        var view = new SharedView(Locale.US, List.of(document), files, said);
        List<String> passages = new ArrayList<>(document.passages());
        passages.addAll(words);
        var inside = Jsoup.parse(new ByteArrayInputStream(FamilyViewPage.inside(view)), "UTF-8", "");
        isOurs(
                inside,
                passages,
                with(ELEMENTS, "article", "button", "a"),
                with(ATTRIBUTES, "type", "id", "href", "download", "data-type", "data-bytes"));
        assertEquals(0, inside.select("script, style").size());
        assertEquals(Set.of("#"), Set.copyOf(inside.select("a").eachAttr("href")));

        var lock = new PageLock("abcde-fghjk-mnpqr".toCharArray(), new SecureRandom());
        var door = Jsoup.parse(new ByteArrayInputStream(FamilyViewPage.of(view, lock)), "UTF-8", "");
        assertEquals(2, door.select("script").size());
        assertTrue(
                door.select("script").stream().noneMatch(script -> script.data().contains("alert")));
        Set<String> ids = Set.of("door", "passphrase", "said", "show", "without", "sealed");
        assertEquals(ids, Set.copyOf(door.select("[id]").eachAttr("id")));
        assertEquals(0, door.select("[onerror], [onload], img, svg, a, iframe").size());
    }

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(List.of(more));
        return all;
    }

    private static void isOurs(
            org.jsoup.nodes.Document page, List<String> passages, Set<String> elements, Set<String> attributes) {
        for (Element element : page.getAllElements()) {
            assertTrue(elements.contains(element.tagName()), element.tagName());
            element.attributes().forEach(each -> {
                assertTrue(attributes.contains(each.getKey()), element.tagName() + " " + each.getKey());
                assertEquals(
                        HostileWords.visible(each.getValue()), each.getValue().replaceAll("[\\s\u00A0]+", ""));
            });
        }
        String text = page.body().wholeText().replaceAll("[\\s\u00A0]+", "");
        assertEquals(HostileWords.visible(text), text, "nothing steers");
        List<String> missing = passages.stream()
                .filter(passage -> !text.contains(HostileWords.visible(passage)))
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void aPageSaysWhichWayItIsReadAndKeepsNumbersInOrder() {
        var body = Jsoup.parse("").body();
        HtmlText.of(body.appendElement("p"), "My daughter דנה כהן (555) 555-0142 called.");
        HtmlText.of(body.appendElement("p"), "اتصلوا بي على الرقم (555) 555-0142 غدا");
        HtmlText.of(body.appendElement("p"), "משה כהן");
        assertEquals(
                "<p>My daughter <bdi dir=\"rtl\">דנה כהן</bdi> (555) 555-0142 called.</p>"
                        + "<p dir=\"rtl\">اتصلوا بي على الرقم <bdi dir=\"ltr\">(555) 555-0142</bdi> غدا</p>"
                        + "<p><bdi dir=\"rtl\">משה כהן</bdi></p>",
                body.html().replaceAll(">\\s+<", "><"));
    }

    @Test
    void aTableIsTextInASpreadsheetWhateverProgramOpensIt() throws Exception {
        List<SheetText.Sheet> sheets = SheetText.of(HostileDocuments.of(DocumentKind.FAMILY));
        String csv = SheetText.csv(sheets);
        for (List<String> row : rows(csv.substring(1))) {
            for (String cell : row) {
                assertFalse(FORMULA.matcher(cell).matches(), cell);
            }
        }
        Map<String, byte[]> parts = parts(SheetBook.of(sheets));
        for (var part : parts.entrySet()) {
            var xml = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(part.getValue()));
            assertEquals(0, xml.getElementsByTagName("f").getLength(), part.getKey());
        }
        String all = new String(parts.get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
        assertTrue(all.contains("inlineStr"), all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "@x", "+1+1", "-2+3", "\t=1+1", "\r=1+1", " =1+1", "\n=1+1", "\uFEFF=1+1", "\uFF1D1+1"})
    void whatASpreadsheetWouldComputeStandsBehindAnApostrophe(String formula) {
        String csv = SheetText.csv(List.of(new SheetText.Sheet("s", List.of("h"), List.of(List.of(formula)))));
        String cell = rows(csv.substring(1)).get(1).getFirst();
        assertTrue(cell.startsWith("'"), cell);
    }

    /** As RFC 4180 says. */
    private static List<List<String>> rows(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < csv.length(); at++) {
            char letter = csv.charAt(at);
            if (quoted) {
                if (letter == '"' && at + 1 < csv.length() && csv.charAt(at + 1) == '"') {
                    cell.append('"');
                    at++;
                } else if (letter == '"') {
                    quoted = false;
                } else {
                    cell.append(letter);
                }
            } else if (letter == '"') {
                quoted = true;
            } else if (letter == ',' || letter == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                if (letter == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else if (letter != '\r') {
                cell.append(letter);
            }
        }
        return rows;
    }

    /** By its directory, as a spreadsheet does: the sizes stand only there. */
    private Map<String, byte[]> parts(byte[] book) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        Path file = Files.write(folder.resolve("list.xlsx"), book);
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                try (var in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return parts;
    }
}
