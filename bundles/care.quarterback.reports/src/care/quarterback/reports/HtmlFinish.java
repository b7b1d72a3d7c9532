package care.quarterback.reports;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Mends what BIRT leaves in HTML: headings are plain blocks, the page names no language, and nothing forbids scripts. */
final class HtmlFinish {

    private static final Pattern HEADING = Pattern.compile("<div([^>]*\\bid=\"(h[12])-[a-z-]+\"[^>]*)>([^<]*)</div>");
    /** BIRT's own; words of the case are escaped and cannot look like it. */
    private static final Pattern SCRIPT = Pattern.compile("(?s)<script.*?</script>");

    private static final Pattern ROOT = Pattern.compile("<html[^>]*>");
    private static final String POLICY = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
            + "style-src 'unsafe-inline'\"/>";

    private HtmlFinish() {}

    static BirtReportRenderer.Printed of(byte[] raw, Locale locale) {
        String html = new String(raw, StandardCharsets.UTF_8);
        html = SCRIPT.matcher(html).replaceAll("");
        html = ROOT.matcher(html).replaceFirst("<html lang=\"" + locale.toLanguageTag() + "\">");
        html = html.replaceFirst("<head>", "<head>" + POLICY);
        html = HEADING.matcher(html).replaceAll("<$2$1>$3</$2>");
        return new BirtReportRenderer.Printed(html.getBytes(StandardCharsets.UTF_8), 1);
    }
}
