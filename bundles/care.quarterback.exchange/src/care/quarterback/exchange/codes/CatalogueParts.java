package care.quarterback.exchange.codes;

import care.quarterback.core.codes.CodeTree;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.CRC32;

/** The bytes of a catalogue, read part by part: no object for each code. Immutable and thread-safe. */
final class CatalogueParts {

    private final Map<CatalogueLayout, ByteBuffer> parts = new EnumMap<>(CatalogueLayout.class);
    private final String release;
    private final int codes;
    private final byte[] postings;
    private final int[] postingStart;
    private final int[] ranked;

    /** @throws IOException when the bytes are no catalogue of this version, or damaged */
    CatalogueParts(byte[] bytes) throws IOException {
        var whole = ByteBuffer.wrap(bytes);
        if (bytes.length < CatalogueLayout.HEADER
                || whole.getLong() != CatalogueLayout.MAGIC
                || whole.getInt() != CatalogueLayout.VERSION
                || whole.getLong() != checksum(bytes)) {
            throw new IOException(CodesWords.of("stored.other"));
        }
        try {
            for (CatalogueLayout part : CatalogueLayout.values()) {
                int length = whole.getInt();
                parts.put(part, whole.slice(whole.position(), length));
                whole.position(whole.position() + length);
            }
        } catch (IndexOutOfBoundsException | BufferUnderflowException | IllegalArgumentException e) {
            throw new IOException(CodesWords.of("stored.damaged"), e);
        }
        release = text(
                parts.get(CatalogueLayout.RELEASE),
                0,
                parts.get(CatalogueLayout.RELEASE).limit());
        codes = parts.get(CatalogueLayout.CODES).limit() / CatalogueLayout.CODE_BYTES;
        ByteBuffer places = parts.get(CatalogueLayout.POSTINGS);
        postings = new byte[places.limit()];
        places.get(0, postings);
        postingStart = numbers(CatalogueLayout.POSTING_START);
        ranked = numbers(CatalogueLayout.RANKED);
    }

    private int[] numbers(CatalogueLayout part) {
        var numbers = new int[parts.get(part).limit() / Integer.BYTES];
        parts.get(part).asIntBuffer().get(numbers);
        return numbers;
    }

    private static long checksum(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes, CatalogueLayout.HEADER, bytes.length - CatalogueLayout.HEADER);
        return crc.getValue();
    }

    private static String text(ByteBuffer part, int from, int to) {
        var bytes = new byte[to - from];
        part.get(from, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private int number(CatalogueLayout part, int index) {
        return parts.get(part).getInt(index * Integer.BYTES);
    }

    String release() {
        return release;
    }

    /** How many codes there are; documents from this number on are index terms. */
    int codes() {
        return codes;
    }

    int documents() {
        return ranked.length;
    }

    /** Capitals without a dot. */
    String code(int index) {
        int start = index * CatalogueLayout.CODE_BYTES;
        int end = start;
        ByteBuffer bytes = parts.get(CatalogueLayout.CODES);
        while (end < start + CatalogueLayout.CODE_BYTES - 1 && bytes.get(end) != 0) {
            end++;
        }
        return text(bytes, start, end);
    }

    String dotted(int index) {
        return CodeTree.dotted(code(index));
    }

    boolean billable(int index) {
        return parts.get(CatalogueLayout.CODES).get((index + 1) * CatalogueLayout.CODE_BYTES - 1) == 1;
    }

    /** The first code that is not before this one, in capitals without a dot. */
    int firstAtLeast(String code) {
        int low = 0;
        int high = codes;
        while (low < high) {
            int middle = low + high >>> 1;
            if (code(middle).compareTo(code) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The number of exactly this code, or -1. */
    int indexOf(String code) {
        int at = firstAtLeast(code);
        return at < codes && code(at).equals(code) ? at : -1;
    }

    /** The code that a document is about. */
    int codeOf(int document) {
        return document < codes ? document : number(CatalogueLayout.TERM_CODE, document - codes);
    }

    int words(int document) {
        return number(CatalogueLayout.TEXT_START, document + 1) - number(CatalogueLayout.TEXT_START, document);
    }

    String text(int document) {
        var words = new StringBuilder();
        ByteBuffer text = parts.get(CatalogueLayout.TEXT);
        int end = number(CatalogueLayout.TEXT_START, document + 1);
        for (int i = number(CatalogueLayout.TEXT_START, document); i < end; i++) {
            int word = text.getChar(i * Character.BYTES);
            words.append(words.isEmpty() ? "" : " ")
                    .append(text(
                            parts.get(CatalogueLayout.WORDS),
                            number(CatalogueLayout.WORD_START, word),
                            number(CatalogueLayout.WORD_START, word + 1)));
        }
        return words.toString();
    }

    /** The document at a place of the ranking. */
    int ranked(int place) {
        return ranked[place];
    }

    /** The first search word of the document at a place of the ranking. */
    int firstTerm(int place) {
        return parts.get(CatalogueLayout.FIRST_TERM).getChar(place * Character.BYTES);
    }

    /** One bit for each place of the ranking, all clear. */
    long[] noPlaces() {
        return new long[ranked.length + Long.SIZE - 1 >>> 6];
    }

    /** Sets the places of all documents with this search word. */
    void addPlaces(int term, long[] bits) {
        int place = 0;
        int end = postingStart[term + 1];
        for (int at = postingStart[term]; at < end; ) {
            int shift = 0;
            byte part;
            do {
                part = postings[at++];
                place += (part & 0x7f) << shift;
                shift += 7;
            } while (part < 0);
            bits[place >>> 6] |= 1L << place;
        }
    }

    /** The search words that begin so: from the first number up to the second. */
    Terms termsStarting(String start) {
        return new Terms(term(start), term(start + '\u007f'));
    }

    /** Search words by number, the second one not included. */
    record Terms(int from, int to) {

        boolean isEmpty() {
            return from >= to;
        }

        boolean holds(int term) {
            return term >= from && term < to;
        }
    }

    /** Exactly this search word, or none. */
    Terms termsEqual(String word) {
        int term = term(word);
        boolean there = term < postingStart.length - 1 && compare(term, word) == 0;
        return new Terms(term, there ? term + 1 : term);
    }

    private int term(String word) {
        int low = 0;
        int high = parts.get(CatalogueLayout.TERM_START).limit() / Integer.BYTES - 1;
        while (low < high) {
            int middle = low + high >>> 1;
            if (compare(middle, word) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int compare(int term, String word) {
        ByteBuffer terms = parts.get(CatalogueLayout.TERMS);
        int from = number(CatalogueLayout.TERM_START, term);
        int length = number(CatalogueLayout.TERM_START, term + 1) - from;
        for (int i = 0; i < length && i < word.length(); i++) {
            int difference = terms.get(from + i) - word.charAt(i);
            if (difference != 0) {
                return difference;
            }
        }
        return length - word.length();
    }
}
