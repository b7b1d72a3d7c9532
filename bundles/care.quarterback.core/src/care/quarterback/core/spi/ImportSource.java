package care.quarterback.core.spi;

import java.io.IOException;
import java.io.InputStream;

/** A file to be imported. May be opened more than once. */
public interface ImportSource {

    /** The file's name as the person gave it; for messages on screen, never for a log. */
    String name();

    /** Size in bytes, or -1 when unknown. */
    long size();

    InputStream open() throws IOException;

    /** What the person said about a table; nothing unless somebody did. */
    default TableChoices table() {
        return TableChoices.NONE;
    }
}
