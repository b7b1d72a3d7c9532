package care.quarterback.desk.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Prints reports. Thread-safe; the first print after the start takes seconds, so warm up in the background. */
public interface ReportRenderer {

    /** Makes the engine ready; returns at once when it is. */
    void warmUp();

    /**
     * Prints a document. Nothing is left on disk; the stream is not closed.
     *
     * @throws IOException when the stream cannot be written
     * @throws ReportException when the report cannot be made; nothing was written then
     */
    RenderedReport print(Document document, ReportLayout layout, OutputStream out) throws IOException;

    /** A report could not be made. The message names no patient; the cause is left out because it may quote the case. */
    final class ReportException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public ReportException(String message) {
            super(message);
        }
    }

    /**
     * What was printed: pages (1 for HTML), bytes written, and how hard the text is to read.
     *
     * @param unshown what the print has no letters for, as the case has it; words stand in its place
     */
    record RenderedReport(int pages, long bytes, Document.Reading reading, List<String> unshown) {

        public RenderedReport {
            unshown = List.copyOf(unshown);
        }

        /** Everything could be printed. */
        public RenderedReport(int pages, long bytes, Document.Reading reading) {
            this(pages, bytes, reading, List.of());
        }
    }
}
