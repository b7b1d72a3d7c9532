package care.quarterback.reports;

import care.quarterback.desk.report.ReportRenderer.ReportException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.eclipse.birt.core.exception.BirtException;
import org.eclipse.birt.core.framework.Platform;
import org.eclipse.birt.report.engine.api.EngineConfig;
import org.eclipse.birt.report.engine.api.EngineConstants;
import org.eclipse.birt.report.engine.api.IReportEngine;
import org.eclipse.birt.report.engine.api.IReportEngineFactory;
import org.eclipse.birt.report.engine.api.IRunAndRenderTask;
import org.eclipse.birt.report.model.api.ReportDesignHandle;
import org.openpdf.text.Document;

/** The BIRT engine with our fonts and our folder. Used by one thread at a time. Only designs of this bundle are opened. */
final class BirtEngine {

    private final IReportEngine engine;
    private final BundleFiles files;
    private final WorkFolder work;
    private final PrintFonts shipped;
    private final ScriptFonts scripts;

    private BirtEngine(IReportEngine engine, BundleFiles files, WorkFolder work, PrintFonts shipped)
            throws IOException {
        this.engine = engine;
        this.files = files;
        this.work = work;
        this.shipped = shipped;
        this.scripts = new ScriptFonts(files.fonts(), ScriptFonts.usualRoots());
    }

    /** For one document. */
    TextShaper shaper() {
        return new TextShaper(scripts, shipped);
    }

    PrintFonts fonts() {
        return shipped;
    }

    @SuppressWarnings("unchecked")
    static BirtEngine start(BundleFiles files) throws IOException {
        var work = new WorkFolder(files.workFolder());
        var config = new EngineConfig();
        config.getAppContext().put(EngineConstants.APPCONTEXT_CLASSLOADER_KEY, BirtEngine.class.getClassLoader());
        config.setLogConfig(null, Level.OFF); // BIRT quotes values in its log; errors are asked of the task instead
        config.setTempDir(work.path().toString());
        PrintFonts shipped = PrintFonts.in(files.fonts());
        config.setFontConfig(files.fontConfiguration(shipped.places()));
        Document.plainRandomAccess = false; // else each byte of a font is asked of the system
        var factory = (IReportEngineFactory)
                Platform.createFactoryObject(IReportEngineFactory.EXTENSION_REPORT_ENGINE_FACTORY);
        return new BirtEngine(factory.createReportEngine(config), files, work, shipped);
    }

    /** Prints into the stream; leaves nothing in the folder. */
    void run(DocumentDesign design, ByteArrayOutputStream out) {
        try (InputStream in = files.design(DocumentDesign.NAME)) {
            var runnable = engine.openReportDesign(DocumentDesign.NAME, in);
            design.prepare((ReportDesignHandle) runnable.getDesignHandle());
            IRunAndRenderTask task = engine.createRunAndRenderTask(runnable);
            try {
                task.setAppContext(new HashMap<>(design.data())); // putting into the present context is not enough
                task.setLocale(design.locale());
                task.setRenderOption(design.option(out));
                task.run();
                refuse(task.getErrors());
            } finally {
                task.close();
            }
        } catch (BirtException e) {

            throw new ReportException(ReportWords.of("failed", e.getErrorCode()));
        } catch (IOException e) {
            throw new ReportException(ReportWords.of("design"));
        } finally {
            sweep();
        }
    }

    void close() {
        engine.destroy();
        sweep();
    }

    private void sweep() {
        try {
            work.sweep();
        } catch (IOException e) {
            throw new ReportException(ReportWords.of("sweep"));
        }
    }

    private static void refuse(List<?> errors) {
        if (!errors.isEmpty()) {

            throw new ReportException(ReportWords.of(
                    "failed", errors.stream().map(BirtEngine::kind).distinct().collect(Collectors.joining(", "))));
        }
    }

    private static String kind(Object error) {
        return error instanceof BirtException birt
                ? birt.getErrorCode()
                : error.getClass().getSimpleName();
    }
}
