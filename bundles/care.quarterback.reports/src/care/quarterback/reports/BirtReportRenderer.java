package care.quarterback.reports;

import care.quarterback.desk.report.FamilyReport;
import care.quarterback.desk.report.ReportKind;
import care.quarterback.desk.report.ReportLayout;
import care.quarterback.desk.report.ReportRenderer;
import care.quarterback.desk.report.ReportRenderer.RenderedReport;
import care.quarterback.desk.report.ReportRenderer.ReportException;
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
        return new RenderedReport(printed.pages(), printed.bytes().length, report.reading());
    }

    private synchronized Printed print(FamilyReport report, ReportLayout layout) {
        var raw = new ByteArrayOutputStream();
        engine().run(new FamilyDesign(report, layout), raw);
        return switch (layout.format()) {
            case PDF -> PdfFinish.of(raw.toByteArray());
            case HTML -> HtmlFinish.of(raw.toByteArray(), report.locale());
        };
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

    /** A finished file. */
    record Printed(byte[] bytes, int pages) {}
}
