package care.quarterback.desk.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Prints reports. Thread-safe; the first print after the start takes seconds, so warm up in the background. */
public interface ReportRenderer {

    /** Makes the engine ready; returns at once when it is, and says nothing when it can't be: a print does. */
    void warmUp();

    /**
     * Prints a document. Nothing is left on disk; the stream is not closed.
     *
     * @throws IOException when the stream cannot be written
     * @throws ReportException when the report cannot be made; nothing was written then
     * @throws UnprintableException when it has letters that no font has; nothing was written then
     */
    RenderedReport print(Document document, ReportLayout layout, OutputStream out) throws IOException;

    /** A report could not be made. The message names no patient; the cause is left out because it may quote the case. */
    class ReportException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public ReportException(String message) {
            super(message);
        }
    }

    /** A report has letters that no font has. The message names no place: whoever asked for it is told the places. */
    final class UnprintableException extends ReportException {

        private static final long serialVersionUID = 1L;

        private final transient List<Unprintable> places;

        public UnprintableException(String message, List<Unprintable> places) {
            super(message);
            this.places = List.copyOf(places);
        }

        public List<Unprintable> places() {
            return places;
        }
    }

    /** What was printed: pages (1 for HTML), bytes written, and how hard the text is to read. */
    record RenderedReport(int pages, long bytes, Document.Reading reading) {}
}
