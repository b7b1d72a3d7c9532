package care.quarterback.desk.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Prints reports. Thread-safe; the first print after the start takes seconds, so warm up in the background. */
public interface ReportRenderer {

    /** The kinds of reports there are. */
    List<ReportKind> kinds();

    /** Makes the engine ready; returns at once when it is. */
    void warmUp();

    /**
     * Prints the family report. Nothing is left on disk; the stream is not closed.
     *
     * @throws IOException when the stream cannot be written
     * @throws ReportException when the report cannot be made; nothing was written then
     */
    RenderedReport family(FamilyReport report, ReportLayout layout, OutputStream out) throws IOException;
}
