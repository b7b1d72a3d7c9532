package care.quarterback.core.spi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** A file to be imported. May be opened more than once. */
public interface ImportSource {

    /** The file's name as the person gave it; for messages on screen, never for a log. */
    String name();

    /** Size in bytes, or -1 when unknown. */
    long size();

    InputStream open() throws IOException;

    /** The place on this machine that it is read from, where there is one: an archive is read in any order there. */
    default Optional<Path> local() {
        return Optional.empty();
    }

    /** Another file of the archive that this one lies in, by its path from here; empty where there is none. */
    default Optional<ImportSource> beside(String path) {
        return Optional.empty();
    }

    /** What the person said about a table; nothing unless somebody did. */
    default TableChoices table() {
        return TableChoices.NONE;
    }
}
