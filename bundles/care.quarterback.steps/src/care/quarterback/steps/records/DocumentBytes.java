package care.quarterback.steps.records;

import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.spi.Attachments;
import care.quarterback.core.spi.Attachments.Stored;
import care.quarterback.core.spi.CaseImporter;
import care.quarterback.core.spi.PdfPages;
import care.quarterback.core.text.Message;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * The bytes of a case's documents: taken into the store, encrypted there, and given out again verified. Blocking and
 * thread-safe; never called on a window's own thread.
 */
public final class DocumentBytes {

    /** The largest file that is taken, in bytes: 50 MB. */
    public static final long LARGEST = 50L << 20;

    private final Attachments attachments;
    private final PdfPages pdf;
    private final List<CaseImporter> kinds;

    public DocumentBytes(Attachments attachments, PdfPages pdf) {
        this(attachments, pdf, List.of());
    }

    /** @param kinds of records, which may show a document of theirs as a page */
    public DocumentBytes(Attachments attachments, PdfPages pdf, List<CaseImporter> kinds) {
        this.attachments = attachments;
        this.pdf = pdf;
        this.kinds = List.copyOf(kinds);
    }

    /**
     * Takes a file in, streamed. Nothing is kept of one that is refused.
     *
     * @param in read to its end, not closed
     * @return where it lies, with its pages when it is a PDF that can be read
     * @throws CommandRejected with a sentence, when it is empty or too large
     * @throws IOException when it cannot be read or stored
     */
    public StoredBytes take(InputStream in) throws IOException {
        return take(in, LARGEST);
    }

    /** The same with a limit of its own. @param largest in bytes */
    public StoredBytes take(InputStream in, long largest) throws IOException {
        var head = new BufferedInputStream(in);
        String mediaType = MediaType.of(head)
                .orElseThrow(() -> CommandRejected.because("file", Message.of("refusals", "records.emptyFile")));
        Stored stored;
        try {
            stored = attachments.put(new LimitedInput(head, largest));
        } catch (LimitedInput.TooLarge e) {
            throw CommandRejected.because("file", Message.of("refusals", "records.largeFile", largest >> 20));
        }
        return new StoredBytes(stored.sha256(), stored.size(), mediaType, pages(stored, mediaType));
    }

    /** Null when it is no PDF, or one that cannot be read: it is kept all the same, as it came. */
    private Integer pages(Stored stored, String mediaType) throws IOException {
        if (!mediaType.equals(StoredBytes.PDF)) {
            return null;
        }
        byte[] bytes = verified(stored.sha256());
        try {
            return pdf.count(bytes);
        } catch (IOException unreadable) {
            return null;
        }
    }

    /**
     * Writes a document out, verified against its hash; of a part only its pages. What was written before a failure is
     * no document: the caller deletes it.
     *
     * @throws IOException when the bytes are not in the store, were altered, or cannot be cut
     */
    public void write(StoredPart part, OutputStream out) throws IOException {
        if (part.pages().isPresent()) {
            StoredPart.Pages pages = part.pages().get();
            pdf.cut(verified(part.sha256()), pages.from(), pages.to(), out);
            return;
        }
        try (InputStream in = open(part.sha256())) {
            in.transferTo(out);
        }
    }

    /**
     * The words of a PDF's first pages; empty for a scan.
     *
     * @throws IOException when the bytes are not in the store, were altered, or are no PDF that can be read
     */
    public String words(String sha256, int pages) throws IOException {
        return pdf.words(verified(sha256), pages);
    }

    /** Whether a document is a record that no viewer of this computer shows, and we show as a page. */
    public boolean hasPage(StoredPart part) {
        return shown(part).isPresent();
    }

    private Optional<CaseImporter> shown(StoredPart part) {
        return kinds.stream().filter(each -> each.showsAsPage(part.mediaType())).findFirst();
    }

    /** Writes a document that {@link #hasPage has a page} as one. @throws IOException as {@link #write} does */
    public void writePage(StoredPart part, OutputStream out) throws IOException {
        CaseImporter kind = shown(part).orElseThrow(() -> new IOException("the document has no page"));
        kind.writePage(new ByteArrayInputStream(verified(part.sha256())), out);
    }

    private byte[] verified(String sha256) throws IOException {
        try (InputStream in = open(sha256)) {
            return in.readAllBytes();
        }
    }

    private InputStream open(String sha256) throws IOException {
        return attachments.open(sha256).orElseThrow(() -> new IOException("the document is not in the store"));
    }
}
