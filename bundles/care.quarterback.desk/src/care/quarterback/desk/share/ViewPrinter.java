package care.quarterback.desk.share;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a family's own view as one file. Thread-safe. */
public interface ViewPrinter {

    /** The stream is not closed; nothing is left on disk. */
    void print(SharedView view, PageLock lock, OutputStream out) throws IOException;
}
