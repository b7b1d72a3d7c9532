package care.quarterback.reports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.htmlunit.BrowserVersion;
import org.htmlunit.WebClient;
import org.htmlunit.corejs.javascript.Script;
import org.htmlunit.corejs.javascript.ScriptableObject;
import org.htmlunit.corejs.javascript.VarScope;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.javascript.JavaScriptEngine;
import org.htmlunit.javascript.background.JavaScriptJobManager;
import org.htmlunit.javascript.host.Window;

/**
 * A browser that lays nothing out. It runs axe-core on a page, with all rules but those that need to know where things are,
 * and computes from the colors in force how well words stand out.
 */
final class ScreenlessBrowser implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger("org.htmlunit");
    private static final int PATIENCE = 100_000;

    private static final String ASK_AXE = """
            window.said = 'axe gave no answer';
            var off = {};
            ['color-contrast', 'target-size', 'scrollable-region-focusable'].forEach(function (rule) {
              off[rule] = {enabled: false};
            });
            axe.run(document, {rules: off, preload: false}, function (failed, found) {
              if (failed) {
                window.said = 'axe failed: ' + failed;
                return;
              }
              var lines = [];
              found.violations.concat(found.incomplete).forEach(function (rule) {
                rule.nodes.forEach(function (node) { lines.push(rule.id + ': ' + node.target.join(' ')); });
              });
              if (found.passes.length === 0) lines.push('no rule had anything to look at');
              window.said = lines.join('\\n');
            });
            """;

    private static final String ASK_COLORS = """
            (function () {
              function numbers(color) { return (color.match(/[\\d.]+/g) || []).map(Number); }
              function light(color) {
                var parts = color.slice(0, 3).map(function (each) {
                  var part = each / 255;
                  return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
                });
                return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
              }
              function ground(element) {
                for (var each = element; each && each.nodeType === 1; each = each.parentNode) {
                  var color = numbers(window.getComputedStyle(each).backgroundColor);
                  if (color.length === 3 || color[3] === 1) return color;
                }
                return [255, 255, 255];
              }
              var lines = [], seen = {};
              function kind(element) {
                return element === document.body ? '' : kind(element.parentNode) + '/' + element.tagName + '.' + element.className;
              }
              Array.prototype.forEach.call(document.body.getElementsByTagName('*'), function (element) {
                var words = Array.prototype.some.call(element.childNodes, function (node) {
                  return node.nodeType === 3 && node.nodeValue.trim() !== '';
                });
                if (!words || element.tagName === 'SCRIPT') return;
                var like = kind(element) + (element.getAttribute('style') || '');
                if (seen[like]) return;
                seen[like] = true;
                var one = light(numbers(window.getComputedStyle(element).color)), other = light(ground(element));
                var contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
                if (!(contrast >= 4.5)) lines.push('pale words: ' + element.tagName + ' ' + element.className + ' ' + contrast);
              });
              return lines.join('\\n');
            })()
            """;

    private final WebClient client;
    private final String axe;
    private final Level before;
    private Script compiled;

    ScreenlessBrowser() throws IOException {
        before = LOG.getLevel();
        LOG.setLevel(Level.SEVERE); // it warns whenever somebody asks what is where
        client = new WebClient(BrowserVersion.CHROME);
        client.getOptions().setDownloadImages(false);
        try (InputStream in = WebClient.class.getClassLoader().getResourceAsStream("axe.min.js")) {
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What keeps somebody from reading the page; empty where nothing does. */
    List<String> findings(String html) throws IOException {
        HtmlPage page = client.loadHtmlCodeIntoCurrentWindow(html);
        run(page, axe);
        page.executeJavaScript(ASK_AXE);
        JavaScriptJobManager jobs = page.getEnclosingWindow().getJobManager();
        for (int i = 0; i < PATIENCE && jobs.getEarliestJob() != null; i++) { // on this thread, one after the other
            jobs.runSingleJob(jobs.getEarliestJob());
        }
        String said = said(page, "window.said") + "\n" + said(page, ASK_COLORS);
        return said.lines().filter(line -> !line.isBlank()).distinct().toList();
    }

    private void run(HtmlPage page, String source) {
        var engine = (JavaScriptEngine) client.getJavaScriptEngine();
        VarScope scope = ScriptableObject.getTopLevelScope(
                ((Window) page.getEnclosingWindow().getScriptableObject()).getParentScope());
        if (compiled == null) {
            compiled = engine.compile(page, scope, source, "axe", 1);
        }
        engine.execute(page, scope, compiled);
    }

    private static String said(HtmlPage page, String script) {
        return String.valueOf(page.executeJavaScript(script).getJavaScriptResult());
    }

    @Override
    public void close() {
        client.close();
        LOG.setLevel(before);
    }
}
