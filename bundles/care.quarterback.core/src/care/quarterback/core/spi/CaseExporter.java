package care.quarterback.core.spi;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a case as one kind of file. Called on the session's thread. */
public interface CaseExporter {

    /** The kind's name, such as "qcase". */
    String kind();

    void write(CaseExport export, OutputStream out) throws IOException;
}
