package care.quarterback.reports;

import care.quarterback.desk.report.FamilyReport;
import care.quarterback.desk.report.ReportKind;
import care.quarterback.desk.report.ReportLayout;
import care.quarterback.desk.report.ReportRenderer;
import care.quarterback.desk.report.ReportRenderer.RenderedReport;
import care.quarterback.desk.report.ReportRenderer.ReportException;
import care.quarterback.desk.report.ShownText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Prints with BIRT. One engine, made on first use; prints one report after the other, because BIRT's tasks share the
 * engine's script scope and the folder that is swept after each.
 */
@Component
public final class BirtReportRenderer implements ReportRenderer {

    private final BundleContext context;
    private BirtEngine engine;

    @Activate
    public BirtReportRenderer(BundleContext context) {
        this.context = context;
    }

    @Override
    public List<ReportKind> kinds() {
        return List.of(ReportKind.values());
    }

    @Override
    public synchronized void warmUp() {
        engine();
    }

    @Override
    public RenderedReport family(FamilyReport report, ReportLayout layout, OutputStream out) throws IOException {
        Printed printed = print(report, layout);
        out.write(printed.bytes());
        return new RenderedReport(printed.pages(), printed.bytes().length, report.reading(), printed.unshown());
    }

    private synchronized Printed print(FamilyReport report, ReportLayout layout) {
        var raw = new ByteArrayOutputStream();
        BirtEngine ready = engine();
        ShownText shown = layout.format() == ReportLayout.Format.PDF
                ? new ShownText(ready.fonts(), ReportWords.of("unshown"))
                : ShownText.whole(); // a browser has more fonts than we ship
        ready.run(new FamilyDesign(report, layout, shown), raw);
        Printed printed = switch (layout.format()) {
            case PDF -> PdfFinish.of(raw.toByteArray());
            case HTML -> HtmlFinish.of(raw.toByteArray(), report.locale());
        };
        return new Printed(printed.bytes(), printed.pages(), shown.unshown());
    }

    private BirtEngine engine() {
        if (engine == null) {
            try {
                engine = BirtEngine.start(new BundleFiles(context));
            } catch (IOException e) {
                throw new ReportException(ReportWords.of("engine"));
            }
        }
        return engine;
    }

    @Deactivate
    synchronized void close() {
        if (engine != null) {
            engine.close();
            engine = null;
        }
    }

    /** A finished file. @param unshown what it has no letters for */
    record Printed(byte[] bytes, int pages, List<String> unshown) {

        Printed(byte[] bytes, int pages) {
            this(bytes, pages, List.of());
        }
    }
}
