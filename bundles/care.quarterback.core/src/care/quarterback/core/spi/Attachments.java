package care.quarterback.core.spi;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The bytes of documents, by their SHA-256; streamed, encrypted at rest, never in the case's own document. */
public interface Attachments {

    /** What was stored. */
    record Stored(String sha256, long size) {}

    /** Stores the bytes once, whoever attaches them again. The stream is read to its end and not closed. */
    Stored put(InputStream in) throws IOException;

    /** The bytes, verified against their hash while they are read: the last read fails when they were altered. */
    Optional<InputStream> open(String sha256) throws IOException;

    /** Reads all of them, one after the other. @return hashes of those that were altered or damaged */
    List<String> verify();
}
