package care.quarterback.exchange.codes;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The parts of a catalogue file, in their order: each is a length in bytes and the bytes. Numbers are big-endian.
 * The header is the magic, the version and the CRC-32 of all that follows.
 */
enum CatalogueLayout {
    /** The release's name. */
    RELEASE,
    /** Eight bytes a code, by code: seven characters padded with zeros, and 1 where it may be billed. */
    CODES,
    /** For each document (the codes, then the index terms), and one more: where its words start, as an index into {@link #TEXT}. */
    TEXT_START,
    /** Numbers of words, two bytes each. */
    TEXT,
    /** For each word, and one more: where it starts in {@link #WORDS}. */
    WORD_START,
    /** The words as printed. */
    WORDS,
    /** For each search word, and one more: where it starts in {@link #TERMS}. */
    TERM_START,
    /** The search words, sorted. */
    TERMS,
    /** For each search word, and one more: where its places start in {@link #POSTINGS}. */
    POSTING_START,
    /** Places in {@link #RANKED}, rising, as differences of seven bits a byte. */
    POSTINGS,
    /** Numbers of documents, the shorter words first: the order in which equally good hits are shown. */
    RANKED,
    /** For each place in {@link #RANKED}: the number of its first search word that says something. */
    FIRST_TERM,
    /** For each index term: the number of its code. */
    TERM_CODE;

    static final long MAGIC = 0x5142434f44455331L;
    static final int VERSION = 2;
    static final int HEADER = Long.BYTES + Integer.BYTES + Long.BYTES;
    static final int CODE_BYTES = 8;

    /** Texts of a list, one after the other, with their starts. */
    record Texts(byte[] starts, byte[] bytes) {

        static Texts of(List<String> texts) {
            var starts = ByteBuffer.allocate((texts.size() + 1) * Integer.BYTES);
            var bytes = new ByteArrayOutputStream();
            for (String text : texts) {
                starts.putInt(bytes.size());
                bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            }
            starts.putInt(bytes.size());
            return new Texts(starts.array(), bytes.toByteArray());
        }
    }
}
