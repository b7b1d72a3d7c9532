package care.quarterback.exchange.codes;

import care.quarterback.core.codes.CodeTree;
import care.quarterback.core.spi.CodeCatalogue;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/** A loaded release, searched in the bytes of its file: no object for each code. Immutable and thread-safe. */
final class FileCatalogue implements CodeCatalogue {

    private static final int MOST_WORDS = 50;
    private static final int LONGEST_QUERY = 300;

    private final Map<CatalogueLayout, ByteBuffer> parts = new EnumMap<>(CatalogueLayout.class);
    private final String release;
    private final int size;
    private final byte[] postings;
    private final int[] postingStart;
    private final int[] ranked;

    /** @throws IOException when the bytes are no catalogue of this version, or damaged */
    FileCatalogue(byte[] bytes) throws IOException {
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
        size = parts.get(CatalogueLayout.CODES).limit() / CatalogueLayout.CODE_BYTES;
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

    @Override
    public boolean complete() {
        return true;
    }

    @Override
    public String release() {
        return release;
    }

    int size() {
        return size;
    }

    @Override
    public Optional<Entry> lookup(String code) {
        String plain = plain(code);
        int at = firstAtLeast(plain);
        return at < size && code(at).equals(plain) ? Optional.of(entry(at)) : Optional.empty();
    }

    private static String plain(String code) {
        return code.strip().replace(".", "").toUpperCase(Locale.ROOT);
    }

    private String code(int index) {
        int start = index * CatalogueLayout.CODE_BYTES;
        int end = start;
        ByteBuffer codes = parts.get(CatalogueLayout.CODES);
        while (end < start + CatalogueLayout.CODE_BYTES - 1 && codes.get(end) != 0) {
            end++;
        }
        return text(codes, start, end);
    }

    private int firstAtLeast(String code) {
        int low = 0;
        int high = size;
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

    private Entry entry(int index) {
        var words = new StringBuilder();
        ByteBuffer text = parts.get(CatalogueLayout.TEXT);
        for (int i = number(CatalogueLayout.TEXT_START, index);
                i < number(CatalogueLayout.TEXT_START, index + 1);
                i++) {
            int word = text.getChar(i * Character.BYTES);
            words.append(words.isEmpty() ? "" : " ")
                    .append(text(
                            parts.get(CatalogueLayout.WORDS),
                            number(CatalogueLayout.WORD_START, word),
                            number(CatalogueLayout.WORD_START, word + 1)));
        }
        boolean billable = parts.get(CatalogueLayout.CODES).get((index + 1) * CatalogueLayout.CODE_BYTES - 1) == 1;
        return new Entry(CodeTree.dotted(code(index)), words.toString(), billable);
    }

    @Override
    public List<Entry> search(String text, int limit) {
        String query = text.length() > LONGEST_QUERY ? text.substring(0, LONGEST_QUERY) : text;
        if (limit <= 0) {
            return List.of();
        }
        List<Entry> codes = byCode(plain(query), limit);
        return codes.isEmpty() ? byWords(SearchWords.of(query), limit) : codes;
    }

    /** Codes that begin so: the code itself first, then in their order. */
    private List<Entry> byCode(String start, int limit) {
        var found = new ArrayList<Entry>();
        if (start.length() < 2 || !Character.isDigit(start.charAt(1)) && start.length() < 3) {
            return found;
        }
        for (int i = firstAtLeast(start); i < size && found.size() < limit && code(i).startsWith(start); i++) {
            found.add(entry(i));
        }
        return found;
    }

    private List<Entry> byWords(List<String> words, int limit) {
        if (words.isEmpty() || size == 0) {
            return List.of();
        }
        long[] hits = null;
        for (String word : words.subList(0, Math.min(words.size(), MOST_WORDS))) {
            long[] one = places(word);
            for (int i = 0; hits != null && i < one.length; i++) {
                one[i] &= hits[i];
            }
            hits = one;
        }
        int[] first = terms(words.get(0));
        var starting = new ArrayList<Entry>();
        var others = new ArrayList<Entry>();
        collect(hits, first, limit, starting, others);
        int spare = Math.min(limit - starting.size(), others.size());
        starting.addAll(others.subList(0, spare));
        exact(hits, words).ifPresent(entry -> {
            starting.remove(entry);
            starting.add(0, entry);
        });
        return starting.size() > limit ? starting.subList(0, limit) : starting;
    }

    /** Those that start with the first word typed, and the others; each in the order of the ranking. */
    private void collect(long[] hits, int[] first, int limit, List<Entry> starting, List<Entry> others) {
        ByteBuffer firstTerm = parts.get(CatalogueLayout.FIRST_TERM);
        for (int block = 0; block < hits.length && starting.size() < limit; block++) {
            for (long bits = hits[block]; bits != 0 && starting.size() < limit; bits &= bits - 1) {
                int rank = block * Long.SIZE + Long.numberOfTrailingZeros(bits);
                int term = firstTerm.getChar(rank * Character.BYTES);
                boolean starts = term >= first[0] && term < first[1];
                if (starts || others.size() < limit) {
                    (starts ? starting : others).add(entry(ranked[rank]));
                }
            }
        }
    }

    /** The code with exactly these words. A single word needs no look: the shortest words are first anyway. */
    private Optional<Entry> exact(long[] hits, List<String> words) {
        for (int block = 0; words.size() > 1 && block < hits.length; block++) {
            for (long bits = hits[block]; bits != 0; bits &= bits - 1) {
                int index = ranked[block * Long.SIZE + Long.numberOfTrailingZeros(bits)];
                int length = number(CatalogueLayout.TEXT_START, index + 1) - number(CatalogueLayout.TEXT_START, index);
                if (length <= words.size() && length * 2 >= words.size()) {
                    Entry entry = entry(index);
                    if (SearchWords.of(entry.text()).equals(words)) {
                        return Optional.of(entry);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The places of all codes with a word that begins so, one bit each. */
    private long[] places(String start) {
        var bits = new long[size + Long.SIZE - 1 >>> 6];
        int[] range = terms(start);
        for (int term = range[0]; term < range[1]; term++) {
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
        return bits;
    }

    /** The search words that begin so: from the first number up to the second. */
    private int[] terms(String start) {
        return new int[] {term(start), term(start + '\u007f')};
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
