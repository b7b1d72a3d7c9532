package care.quarterback.core.spi;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Reads one kind of file into an import plan. Thread-safe; works in bounded memory; hostile input is refused in words. */
public interface CaseImporter {

    /** The kind's name, such as "fhir" or "qcase". */
    String kind();

    /** Whether the file looks like this kind, judged by its first bytes and its name. */
    boolean reads(String name, byte[] start);

    /** The same, reading as on this clock: its day is today, and its zone is where the record is read. */
    default CaseImporter at(Clock clock) {
        return this;
    }

    /** The same with what the practice keeps in its home for this kind, such as the public keys of those who sign records. */
    default CaseImporter in(Path home) {
        return this;
    }

    /**
     * Keeps the public keys of those who sign records, from a key file (JWKS).
     *
     * @return how many keys are in it; 0 keeps nothing
     * @throws java.io.IOException when it can't be read or kept
     */
    default int keepKeys(Path given, Path home) throws IOException {
        return 0;
    }

    /** Reads the file. Never throws for bad input: that is a refusal, or an item with ERROR. */
    ImportPlan read(ImportSource source, Progress progress);

    /** Whether several files of this kind can be one record. */
    default boolean readsParts() {
        return false;
    }

    /**
     * Whether a file that is no record can be a part all the same: as a document of the one person whom the record is about.
     */
    default boolean keeps(byte[] start) {
        return false;
    }

    /**
     * Which of several files of this kind are parts of one record. Every file is in one of the lists; by default each stands
     * for itself.
     */
    default List<List<ImportSource>> records(List<ImportSource> files, Progress progress) {
        return files.stream().map(List::of).toList();
    }

    /**
     * Reads files that are parts of one record. If one of them cannot be read, all of them are refused.
     *
     * @param name what the record is called for people
     * @param parts one file where this kind knows of no records in parts
     */
    default ImportPlan readRecord(String name, List<ImportSource> parts, Progress progress) {
        return read(parts.getFirst(), progress);
    }

    /**
     * Copies the bytes of documents that lie inside the file, which a plan names by their hash.
     *
     * @param wanted SHA-256 of the documents that are wanted
     * @throws java.io.IOException when they cannot be stored; some may have been, which does no harm
     */
    default void copyAttachments(ImportSource source, Set<String> wanted, Attachments into) throws IOException {
        // a kind of file that holds no documents
    }

    /** Whether a document of this kind, kept as it came, can be shown as a page. */
    default boolean showsAsPage(String mediaType) {
        return false;
    }

    /**
     * Writes such a document as a page of HTML that runs nothing and asks for nothing elsewhere.
     *
     * @throws java.io.IOException when it cannot be read or written
     */
    default void writePage(InputStream document, OutputStream page) throws IOException {
        throw new IOException("no pages of this kind");
    }
}
