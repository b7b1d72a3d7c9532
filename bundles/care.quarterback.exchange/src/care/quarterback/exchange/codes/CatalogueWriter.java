package care.quarterback.exchange.codes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** Makes the bytes of a catalogue from the codes of a release. */
final class CatalogueWriter {

    private static final int MOST_WORDS = 65_536;

    private final Map<CatalogueLayout, byte[]> parts = new EnumMap<>(CatalogueLayout.class);

    private CatalogueWriter() {}

    /**
     * The whole file.
     *
     * @param codes by code, without repetition
     * @throws IOException when the words are too many for a release
     */
    static byte[] bytes(String release, List<ReleaseCode> codes) throws IOException {
        var writer = new CatalogueWriter();
        writer.parts.put(CatalogueLayout.RELEASE, release.getBytes(StandardCharsets.UTF_8));
        writer.codes(codes);
        writer.texts(codes);
        writer.terms(codes);
        return writer.whole();
    }

    private void codes(List<ReleaseCode> codes) {
        var bytes = ByteBuffer.allocate(codes.size() * CatalogueLayout.CODE_BYTES);
        for (int i = 0; i < codes.size(); i++) {
            bytes.position(i * CatalogueLayout.CODE_BYTES);
            bytes.put(codes.get(i).code().getBytes(StandardCharsets.US_ASCII));
            bytes.put((i + 1) * CatalogueLayout.CODE_BYTES - 1, (byte)
                    (codes.get(i).billable() ? 1 : 0));
        }
        parts.put(CatalogueLayout.CODES, bytes.array());
    }

    private void texts(List<ReleaseCode> codes) throws IOException {
        var numbers = new HashMap<String, Integer>();
        var words = new ArrayList<String>();
        var starts = ByteBuffer.allocate((codes.size() + 1) * Integer.BYTES);
        var text = new ByteArrayOutputStream();
        for (ReleaseCode code : codes) {
            starts.putInt(text.size() / Character.BYTES);
            for (String word : code.text().split("\\s+")) {
                int number = numbers.computeIfAbsent(word, fresh -> {
                    words.add(fresh);
                    return words.size() - 1;
                });
                text.write(number >>> Byte.SIZE);
                text.write(number);
            }
        }
        if (words.size() > MOST_WORDS) {
            throw new IOException(CodesWords.of("words"));
        }
        starts.putInt(text.size() / Character.BYTES);
        parts.put(CatalogueLayout.TEXT_START, starts.array());
        parts.put(CatalogueLayout.TEXT, text.toByteArray());
        var printed = CatalogueLayout.Texts.of(words);
        parts.put(CatalogueLayout.WORD_START, printed.starts());
        parts.put(CatalogueLayout.WORDS, printed.bytes());
    }

    private void terms(List<ReleaseCode> codes) throws IOException {
        List<Integer> ranked = ranked(codes);
        var postings = new TreeMap<String, List<Integer>>();
        var first = new ArrayList<String>();
        for (int rank = 0; rank < ranked.size(); rank++) {
            List<String> words = SearchWords.of(codes.get(ranked.get(rank)).text());
            first.add(words.isEmpty() ? "" : words.get(0));
            for (String word : new HashSet<>(words)) {
                postings.computeIfAbsent(word, fresh -> new ArrayList<>()).add(rank);
            }
        }
        var terms = List.copyOf(postings.keySet());
        if (terms.size() > MOST_WORDS - 1) {
            throw new IOException(CodesWords.of("words"));
        }
        var numbers = new HashMap<String, Integer>();
        terms.forEach(term -> numbers.put(term, numbers.size()));
        var texts = CatalogueLayout.Texts.of(terms);
        parts.put(CatalogueLayout.TERM_START, texts.starts());
        parts.put(CatalogueLayout.TERMS, texts.bytes());
        postings(List.copyOf(postings.values()));
        var order = ByteBuffer.allocate(ranked.size() * Integer.BYTES);
        ranked.forEach(order::putInt);
        parts.put(CatalogueLayout.RANKED, order.array());
        var firsts = ByteBuffer.allocate(ranked.size() * Character.BYTES);
        first.forEach(word -> firsts.putChar((char) (int) numbers.getOrDefault(word, MOST_WORDS - 1)));
        parts.put(CatalogueLayout.FIRST_TERM, firsts.array());
    }

    /** Shorter words first; of equally long ones those that may be billed; then by code. */
    private static List<Integer> ranked(List<ReleaseCode> codes) {
        var ranked = new ArrayList<Integer>();
        for (int i = 0; i < codes.size(); i++) {
            ranked.add(i);
        }
        ranked.sort(Comparator.comparingInt((Integer i) -> codes.get(i).text().length())
                .thenComparing(i -> !codes.get(i).billable())
                .thenComparing(Comparator.naturalOrder()));
        return ranked;
    }

    private void postings(List<List<Integer>> places) {
        var starts = ByteBuffer.allocate((places.size() + 1) * Integer.BYTES);
        var bytes = new ByteArrayOutputStream();
        for (List<Integer> numbers : places) {
            starts.putInt(bytes.size());
            int last = 0;
            for (int place : numbers) {
                int difference = place - last;
                for (; difference > 0x7f; difference >>>= 7) {
                    bytes.write(difference & 0x7f | 0x80);
                }
                bytes.write(difference);
                last = place;
            }
        }
        starts.putInt(bytes.size());
        parts.put(CatalogueLayout.POSTING_START, starts.array());
        parts.put(CatalogueLayout.POSTINGS, bytes.toByteArray());
    }

    private byte[] whole() {
        int size = CatalogueLayout.HEADER
                + parts.values().stream()
                        .mapToInt(part -> part.length + Integer.BYTES)
                        .sum();
        var whole = ByteBuffer.allocate(size).position(CatalogueLayout.HEADER);
        parts.values().forEach(part -> whole.putInt(part.length).put(part));
        var crc = new CRC32();
        crc.update(whole.array(), CatalogueLayout.HEADER, size - CatalogueLayout.HEADER);
        whole.putLong(0, CatalogueLayout.MAGIC)
                .putInt(Long.BYTES, CatalogueLayout.VERSION)
                .putLong(Long.BYTES + Integer.BYTES, crc.getValue());
        return whole.array();
    }
}
