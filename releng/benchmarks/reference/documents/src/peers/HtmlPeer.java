package peers;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BiFunction;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;

/** The page as HTML, printed by openhtmltopdf as a tagged PDF. Second argument: the folder with the fonts. */
public final class HtmlPeer implements BiFunction<String, String, byte[]> {

    private static final String STYLE = "@page { size: letter; margin: 18mm } body { font: 14pt 'DejaVu Sans' }"
            + " table { border-collapse: collapse; width: 100% } td, th { border: 0.5pt solid #ccc; padding: 3pt; text-align: left }"
            + " .i { display: inline-block; width: 12pt; height: 12pt; border: 0.5pt solid #888 }";

    public HtmlPeer() {
        com.openhtmltopdf.util.XRLog.setLoggingEnabled(false); // it would be measured too
    }

    @Override
    public byte[] apply(String html, String fonts) {
        var page = Jsoup.parse(html);
        page.head().appendElement("meta").attr("name", "description").attr("content", "A report");
        page.select("style, meta:not([name=description])").remove();
        page.head().appendElement("style").appendChild(new org.jsoup.nodes.DataNode(STYLE));
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.useFont(new File(fonts, "DejaVuSans.ttf"), "DejaVu Sans");
        builder.useFont(new File(fonts, "DejaVuSans-Bold.ttf"), "DejaVu Sans", 700, com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle.NORMAL, true);
        builder.withW3cDocument(new W3CDom().fromJsoup(page), null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
