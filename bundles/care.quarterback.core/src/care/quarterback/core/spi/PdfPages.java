package care.quarterback.core.spi;

import java.io.IOException;
import java.io.OutputStream;

/** The pages of a PDF. The file is in memory while it is worked on; it has at most the size that a document may have. */
public interface PdfPages {

    /** @throws IOException when it is no PDF, is damaged, or needs a password */
    int count(byte[] pdf) throws IOException;

    /**
     * The words of the first pages, a page after the other; empty for a scan.
     *
     * @param most so many pages are read
     * @throws IOException when it is no PDF, is damaged, or needs a password
     */
    String words(byte[] pdf, int most) throws IOException;

    /**
     * Writes a PDF of some pages.
     *
     * @param from the first page, from 1
     * @param to the last page, not after the end
     * @throws IOException when it is no PDF, is damaged, needs a password, or does not have these pages
     */
    void cut(byte[] pdf, int from, int to, OutputStream out) throws IOException;
}
