package care.quarterback.reports;

import care.quarterback.desk.report.Block;
import care.quarterback.desk.report.Block.Alert;
import care.quarterback.desk.report.Block.Bar;
import care.quarterback.desk.report.Block.Bars;
import care.quarterback.desk.report.Block.Blanks;
import care.quarterback.desk.report.Block.Cell;
import care.quarterback.desk.report.Block.Fact;
import care.quarterback.desk.report.Block.Facts;
import care.quarterback.desk.report.Block.Heading;
import care.quarterback.desk.report.Block.Item;
import care.quarterback.desk.report.Block.Items;
import care.quarterback.desk.report.Block.Lines;
import care.quarterback.desk.report.Block.Mark;
import care.quarterback.desk.report.Block.Picture;
import care.quarterback.desk.report.Block.Table;
import care.quarterback.desk.report.Block.Text;
import care.quarterback.desk.report.Document;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/**
 * A document as one HTML file that asks the network for nothing and reads on a telephone. Texts go in as text nodes: nothing
 * of them is markup.
 */
final class HtmlPage {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";
    private static final int TENTHS = 10;

    private HtmlPage() {}

    static byte[] of(Document document) throws IOException {
        var page = shell(document.locale(), document.title(), POLICY);
        head(page.body().appendElement("header"), document);
        main(page.body().appendElement("main"), document);
        foot(page.body().appendElement("footer"), document);
        return page.outerHtml().getBytes(StandardCharsets.UTF_8);
    }

    /** An empty page with its title, its policy and how it looks. */
    static org.jsoup.nodes.Document shell(Locale locale, String title, String policy) throws IOException {
        var page = bare(locale, title);
        Element head = page.head();
        head.prependElement("meta")
                .attr("http-equiv", "Content-Security-Policy")
                .attr("content", policy);
        head.prependElement("meta").attr("charset", "utf-8");
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendElement("style").appendChild(new org.jsoup.nodes.DataNode(text("page.css")));
        return page;
    }

    /** An empty page with its title. */
    static org.jsoup.nodes.Document bare(Locale locale, String title) {
        var page = org.jsoup.nodes.Document.createShell("");
        page.outputSettings().charset(StandardCharsets.UTF_8).prettyPrint(false); // white space is as it was written
        page.prependChild(new org.jsoup.nodes.DocumentType("html", "", ""));
        page.expectFirst("html").attr("lang", locale.toLanguageTag());
        page.head().appendElement("title").text(PrintText.unsteered(title));
        return page;
    }

    /** The document with its head and foot as a part of a page. */
    static void fill(Element into, Document document) {
        head(into.appendElement("div").addClass("letterhead"), document);
        main(into, document);
        foot(into, document);
    }

    private static void main(Element into, Document document) {
        if (!document.to().isEmpty()) {
            lines(into.appendElement("address"), document.to());
        }
        HtmlText.of(into.appendElement("h1"), document.title());
        String heading = document.title();
        for (Block block : document.blocks()) {
            add(into, block, heading);
            if (block instanceof Heading next) {
                heading = next.text();
            }
        }
    }

    private static void foot(Element into, Document document) {
        HtmlText.of(into.appendElement("p").addClass("small"), document.page().foot());
    }

    /** A file beside this class. */
    static String text(String name) throws IOException {
        try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void head(Element into, Document document) {
        if (!document.head().practice().isBlank()) {
            HtmlText.of(
                    into.appendElement("p").addClass("practice"),
                    document.head().practice());
        }
        lines(into.appendElement("p"), document.head().reach());
        lines(into.appendElement("p"), document.head().reference());
    }

    private static void lines(Element into, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                into.appendElement("br");
            }
            HtmlText.append(into, lines.get(i));
        }
    }

    /** @param under the heading under which the block stands: a table that is scrolled sideways is called so */
    private static void add(Element into, Block block, String under) {
        switch (block) {
            case Heading heading -> HtmlText.of(into.appendElement("h2"), heading.text());
            case Text text ->
                text.paragraphs()
                        .forEach(each -> paragraph(into, each)
                                .addClass(text.tone().name().toLowerCase(Locale.ROOT)));
            case Alert alert ->
                alert(into.appendElement("section").addClass("alert").attr("role", "alert"), alert);
            case Facts facts -> facts(into.appendElement("dl").addClass(facts.boxed() ? "box" : "facts"), facts);
            case Table table ->
                table(
                        into.appendElement("div")
                                .addClass("wide")
                                .attr("tabindex", "0")
                                .attr("role", "region")
                                .attr("aria-label", PrintText.unsteered(under))
                                .appendElement("table")
                                .attr("role", "table"),
                        table);
            case Items items -> items(into, items);
            case Picture picture -> picture(into.appendElement("figure"), picture);
            case Bars bars -> bars(into, bars);
            case Blanks blanks -> blanks.labels().forEach(label -> blank(into, label));
            case Lines lines -> blanks(into, lines.count());
        }
    }

    private static Element paragraph(Element into, String text) {
        Element paragraph = into.appendElement("p");
        List<String> lines = text.lines().toList();
        if (lines.size() == 1) {
            return HtmlText.of(paragraph, text);
        }
        lines(paragraph, lines);
        return paragraph;
    }

    private static void alert(Element into, Alert alert) {
        HtmlText.of(into.appendElement("h2"), alert.heading());
        alert.lines().forEach(line -> paragraph(into, line));
    }

    private static void facts(Element into, Facts facts) {
        for (Fact fact : facts.facts()) {
            HtmlText.of(into.appendElement("dt"), fact.label());
            Element said = into.appendElement("dd");
            fact.sentences().forEach(sentence -> paragraph(said, sentence));
        }
    }

    /** The roles are said aloud because a narrow page shows the rows one under the other, and then they would be lost. */
    private static void table(Element into, Table table) {
        Element heads = into.appendElement("thead")
                .attr("role", "rowgroup")
                .appendElement("tr")
                .attr("role", "row");
        table.heads()
                .forEach(head -> HtmlText.of(
                        heads.appendElement("th").attr("scope", "col").attr("role", "columnheader"), head));
        Element body = into.appendElement("tbody").attr("role", "rowgroup");
        for (List<Cell> cells : table.rows()) {
            Element row = body.appendElement("tr").attr("role", "row");
            lines(
                    row.appendElement("th").attr("scope", "row").attr("role", "rowheader"),
                    cells.getFirst().text().lines().toList());
            IntStream.range(1, cells.size()).forEach(column -> {
                Cell cell = cells.get(column);
                Element each = row.appendElement("td")
                        .attr("role", "cell")
                        .attr("data-head", PrintText.unsteered(table.heads().get(column)));
                paragraph(each, cell.text());
                if (!cell.mark().isBlank()) {
                    paragraph(each, cell.mark()).addClass("mark");
                }
            });
        }
    }

    private static void items(Element into, Items items) {
        Element list = into.appendElement(items.mark() == Mark.NUMBER ? "ol" : "ul");
        if (items.mark() == Mark.BOX) {
            list.addClass("boxes");
        }
        for (Item item : items.items()) {
            Element each = list.appendElement("li");
            paragraph(each, item.text());
            item.notes().forEach(note -> paragraph(each, note));
            blanks(each, item.lines());
        }
    }

    private static void blanks(Element into, int count) {
        for (int i = 0; i < count; i++) {
            into.appendElement("div").addClass("line");
        }
    }

    private static void blank(Element into, String label) {
        Element row = into.appendElement("p").addClass("blank");
        HtmlText.of(row.appendElement("span"), label);
        row.appendElement("span").addClass("line");
    }

    private static void picture(Element into, Picture picture) {
        HtmlText.of(into.appendElement("p").addClass("strong"), picture.title());
        Element people = into.appendElement("div").addClass("people").attr("aria-hidden", "true");
        for (int i = 0; i < Picture.PEOPLE; i++) {
            people.appendElement("i")
                    .addClass(i < picture.shown() ? "one" : i < picture.shown() + picture.perhaps() ? "maybe" : "none");
        }
        Element words = into.appendElement("figcaption");
        picture.sentences().forEach(sentence -> paragraph(words, sentence));
    }

    private static void bars(Element into, Bars bars) {
        if (!bars.scale().isBlank()) {
            paragraph(into, bars.scale()).addClass("note");
        }
        for (Bar bar : bars.bars()) {
            Element each = into.appendElement("div").addClass("bar");
            paragraph(each, bar.name()).addClass("strong");
            bar.tenths().ifPresent(tenths -> {
                Element scale = each.appendElement("div").addClass("scale").attr("aria-hidden", "true");
                for (int i = 0; i < TENTHS; i++) {
                    scale.appendElement("i").addClass(i < tenths ? "one" : "none");
                }
            });
            paragraph(each, bar.number().isBlank() ? bar.words() : bar.number() + " · " + bar.words());
            bar.because().forEach(because -> paragraph(each, because));
        }
    }
}
