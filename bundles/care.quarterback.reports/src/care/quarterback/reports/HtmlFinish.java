package care.quarterback.reports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Mends what BIRT leaves in HTML: headings are plain blocks, the page names no language, and nothing forbids scripts. */
final class HtmlFinish {

    private static final List<String> HEADINGS = List.of("h1", "h2");
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private HtmlFinish() {}

    static BirtReportRenderer.Printed of(byte[] raw, Locale locale) {
        Document page = Jsoup.parse(new String(raw, StandardCharsets.UTF_8));
        page.outputSettings().charset(StandardCharsets.UTF_8).prettyPrint(false); // white space is as it was laid out
        page.select("script").remove(); // BIRT's own: words of the case are text, whatever they look like
        Element root = page.expectFirst("html");
        root.clearAttributes().attr("lang", locale.toLanguageTag());
        page.head()
                .prependElement("meta")
                .attr("http-equiv", "Content-Security-Policy")
                .attr("content", POLICY);
        for (String heading : HEADINGS) {
            page.select("div[id^=" + heading + "-]").tagName(heading); // the designs name a heading so
        }
        return new BirtReportRenderer.Printed(page.outerHtml().getBytes(StandardCharsets.UTF_8), 1);
    }
}
