package care.quarterback.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.desk.report.Document;
import care.quarterback.desk.report.DocumentKind;
import care.quarterback.desk.report.SheetText;
import care.quarterback.testkit.HostileWords;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
        for (Element element : page.getAllElements()) {
            assertTrue(ELEMENTS.contains(element.tagName()), element.tagName());
            element.attributes().forEach(each -> {
                assertTrue(ATTRIBUTES.contains(each.getKey()), element.tagName() + " " + each.getKey());
                assertEquals(
                        HostileWords.visible(each.getValue()), each.getValue().replaceAll("[\\s\u00A0]+", ""));
            });
        }
        assertEquals(1, page.select("style").size());
        String text = page.body().wholeText().replaceAll("[\\s\u00A0]+", "");
        assertEquals(HostileWords.visible(text), text, "nothing steers");
        List<String> missing = document.passages().stream()
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
