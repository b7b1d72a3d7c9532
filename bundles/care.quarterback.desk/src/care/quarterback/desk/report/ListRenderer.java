package care.quarterback.desk.report;

import java.io.IOException;
import java.io.OutputStream;

/** Prints lists. Thread-safe. */
public interface ListRenderer {

    /**
     * Prints a list as a PDF, as many pages as it takes. The stream is not closed.
     *
     * @return how many pages
     * @throws IOException when the stream cannot be written
     */
    int pdf(PrintedList list, OutputStream out) throws IOException;

    /**
     * Writes the lists as a workbook: a sheet each, text as text. The stream is not closed.
     *
     * @throws IOException when the stream cannot be written
     */
    void workbook(PrintedList list, OutputStream out) throws IOException;
}
