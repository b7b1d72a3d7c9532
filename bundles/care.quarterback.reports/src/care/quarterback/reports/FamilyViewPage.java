package care.quarterback.reports;

import care.quarterback.desk.report.Document;
import care.quarterback.desk.share.PageLock;
import care.quarterback.desk.share.PageLock.Sealed;
import care.quarterback.desk.share.SharedView;
import care.quarterback.desk.share.SharedView.SharedFile;
import care.quarterback.desk.share.SharedView.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;

/**
 * A family's own view: one HTML file that shows a door, and behind it, once the passphrase is typed, the pages. Nothing of
 * what is behind the door stands in the clear; the policy lets no request leave the file, and only our own script run.
 */
final class FamilyViewPage {

    private static final Base64.Encoder BASE64 = Base64.getEncoder();

    private FamilyViewPage() {}

    static byte[] of(SharedView view, PageLock lock) throws IOException {
        Sealed sealed = lock.lock(inside(view));
        String script = HtmlPage.text("view.js");
        var page = HtmlPage.shell(
                view.locale(),
                view.words().title(),
                "default-src 'none'; base-uri 'none'; form-action 'none'; "
                        + "style-src 'unsafe-inline'; script-src 'sha256-" + digest(script) + "'");
        page.head().appendElement("meta").attr("name", "referrer").attr("content", "no-referrer");
        page.head().appendElement("meta").attr("name", "robots").attr("content", "noindex");
        page.head().appendElement("style").appendChild(new DataNode(HtmlPage.text("view.css")));
        Element main = page.body().appendElement("main");
        door(main, view.words());
        HtmlText.of(main.appendElement("p").attr("id", "without"), view.words().noScript());
        page.body()
                .appendElement("script")
                .attr("type", "text/plain")
                .attr("id", "sealed")
                .attr("data-purpose", new String(PageLock.purpose(), StandardCharsets.US_ASCII))
                .attr("data-salt", BASE64.encodeToString(sealed.salt()))
                .attr("data-nonce", BASE64.encodeToString(sealed.nonce()))
                .attr("data-rounds", Integer.toString(sealed.rounds()))
                .appendChild(new DataNode(BASE64.encodeToString(sealed.bytes())));
        page.body().appendElement("script").appendChild(new DataNode(script));
        return page.outerHtml().getBytes(StandardCharsets.UTF_8);
    }

    private static void door(Element main, Words words) {
        Element door = main.appendElement("form")
                .attr("id", "door")
                .attr("hidden", true)
                .attr("data-opening", PrintText.unsteered(words.opening()))
                .attr("data-wrong", PrintText.unsteered(words.wrong()))
                .attr("data-old", PrintText.unsteered(words.oldBrowser()));
        HtmlText.of(door.appendElement("h1"), words.title());
        HtmlText.of(door.appendElement("p"), words.intro());
        HtmlText.of(door.appendElement("label").attr("for", "passphrase"), words.label());
        door.appendElement("input")
                .attr("id", "passphrase")
                .attr("type", "password")
                .attr("autocomplete", "off")
                .attr("autocapitalize", "none")
                .attr("spellcheck", "false")
                .attr("required", true)
                .attr("aria-describedby", "said");
        Element check = door.appendElement("label").addClass("check");
        check.appendElement("input").attr("id", "show").attr("type", "checkbox");
        HtmlText.append(check.appendText(" "), words.show());
        HtmlText.of(door.appendElement("button").attr("type", "submit"), words.open());
        door.appendElement("p").attr("id", "said").attr("role", "status");
        if (!words.call().isBlank()) {
            HtmlText.of(door.appendElement("p").addClass("note"), words.call());
        }
    }

    /** The page behind the door. */
    static byte[] inside(SharedView view) {
        String title = view.pages().stream()
                .map(Document::title)
                .findFirst()
                .orElse(view.words().title());
        var page = HtmlPage.bare(view.locale(), title);
        Element tools = page.body().appendElement("div").addClass("tools");
        button(tools, "print", view.words().print());
        button(tools, "close", view.words().close());
        Element main = page.body().appendElement("main");
        for (Document document : view.pages()) {
            HtmlPage.fill(main.appendElement("article"), document);
        }
        if (!view.files().isEmpty()) {
            Element files = main.appendElement("section").addClass("files");
            HtmlText.of(files.appendElement("h2"), view.words().files());
            view.files().forEach(file -> file(files, file));
        }
        HtmlText.of(main.appendElement("p").addClass("note"), view.words().secret());
        return page.outerHtml().getBytes(StandardCharsets.UTF_8);
    }

    private static void button(Element into, String id, String words) {
        HtmlText.of(into.appendElement("button").attr("type", "button").attr("id", id), words);
    }

    private static void file(Element into, SharedFile file) {
        Element link = into.appendElement("p")
                .appendElement("a")
                .addClass("file")
                .attr("href", "#")
                .attr("download", file.name())
                .attr("data-type", file.mediaType().toLowerCase(Locale.ROOT))
                .attr("data-bytes", BASE64.encodeToString(file.bytes()));
        HtmlText.of(link, file.label());
    }

    private static String digest(String script) {
        try {
            return BASE64.encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
