package care.quarterback.core.spi;

import java.nio.file.Path;

/** Loads a classification's release into a compact catalogue beside the store, and opens it. Codes are public: not encrypted. */
public interface CodeCatalogues {

    /** The catalogue of the home, else the built-in chapters and blocks. Cheap after the first call. */
    CodeCatalogue open(Path home);

    /**
     * Reads the CMS order file, or a TSV with header (both may be gzipped), and keeps the catalogue in the home.
     *
     * @return the loaded catalogue
     * @throws java.io.IOException with a sentence that names the place when the file is none of both
     */
    CodeCatalogue load(Path file, Path home, Progress progress) throws java.io.IOException;
}
