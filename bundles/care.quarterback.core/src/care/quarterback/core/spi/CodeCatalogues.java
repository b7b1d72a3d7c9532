package care.quarterback.core.spi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Loads a classification's release into a compact catalogue beside the store, and opens it. Codes are public: not encrypted. */
public interface CodeCatalogues {

    /** The catalogue of the home, else the built-in chapters and blocks. Cheap after the first call. */
    CodeCatalogue open(Path home);

    /**
     * What was loaded.
     *
     * @param codes how many codes were read
     * @param indexTerms how many terms of the release's alphabetic index were read beside them; 0 when there is no index
     * @param leftOut a sentence about an index that is there but couldn't be read
     */
    record Loaded(CodeCatalogue catalogue, int codes, int indexTerms, Optional<String> leftOut) {}

    /**
     * Reads the CMS order file, or a TSV with header, and the index of the release if it is beside it, and keeps the
     * catalogue in the home.
     *
     * @param given the file (it may be gzipped), or a zip or a folder that holds it
     * @throws IOException with a sentence that names the place when there is no such file, or it is none of both
     */
    Loaded load(Path given, Path home, Progress progress) throws IOException;
}
