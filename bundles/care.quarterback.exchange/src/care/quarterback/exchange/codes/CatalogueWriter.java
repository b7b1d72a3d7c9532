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

/** Makes the bytes of a catalogue from the codes of a release and the terms of its index. */
final class CatalogueWriter {

    private static final int MOST_WORDS = 65_536;
    private static final String SPECIAL_CHAPTERS = "OP";
    private static final String BESIDE_ANOTHER = "diseases classified elsewhere";
    private static final int BEHIND = 10_000;

    private final Map<CatalogueLayout, byte[]> parts = new EnumMap<>(CatalogueLayout.class);
    private final List<ReleaseCode> codes;
    private final List<IndexTerm> terms;

    private CatalogueWriter(List<ReleaseCode> codes, List<IndexTerm> terms) {
        this.codes = codes;
        this.terms = terms;
    }

    /**
     * The whole file.
     *
     * @param codes by code, without repetition
     * @param terms each with a code that is among them
     * @throws IOException when the words are too many for a release
     */
    static byte[] bytes(String release, List<ReleaseCode> codes, List<IndexTerm> terms) throws IOException {
        var writer = new CatalogueWriter(codes, terms);
        writer.parts.put(CatalogueLayout.RELEASE, release.getBytes(StandardCharsets.UTF_8));
        writer.codes();
        writer.texts();
        writer.terms();
        return writer.whole();
    }

    private int documents() {
        return codes.size() + terms.size();
    }

    private String text(int document) {
        return document < codes.size()
                ? codes.get(document).text()
                : terms.get(document - codes.size()).text();
    }

    private void codes() {
        var bytes = ByteBuffer.allocate(codes.size() * CatalogueLayout.CODE_BYTES);
        var numbers = new HashMap<String, Integer>();
        for (int i = 0; i < codes.size(); i++) {
            bytes.position(i * CatalogueLayout.CODE_BYTES);
            bytes.put(codes.get(i).code().getBytes(StandardCharsets.US_ASCII));
            bytes.put((i + 1) * CatalogueLayout.CODE_BYTES - 1, (byte)
                    (codes.get(i).billable() ? 1 : 0));
            numbers.put(codes.get(i).code(), i);
        }
        parts.put(CatalogueLayout.CODES, bytes.array());
        var meant = ByteBuffer.allocate(terms.size() * Integer.BYTES);
        terms.forEach(term -> meant.putInt(numbers.get(term.code())));
        parts.put(CatalogueLayout.TERM_CODE, meant.array());
    }

    private void texts() throws IOException {
        var numbers = new HashMap<String, Integer>();
        var words = new ArrayList<String>();
        var starts = ByteBuffer.allocate((documents() + 1) * Integer.BYTES);
        var text = new ByteArrayOutputStream();
        for (int document = 0; document < documents(); document++) {
            starts.putInt(text.size() / Character.BYTES);
            for (String word : text(document).split("\\s+")) {
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

    private void terms() throws IOException {
        List<Integer> ranked = ranked();
        var postings = new TreeMap<String, List<Integer>>();
        var first = new ArrayList<String>();
        for (int rank = 0; rank < ranked.size(); rank++) {
            int document = ranked.get(rank);
            List<String> words = SearchWords.of(text(document));
            first.add(WordForms.subject(words).stream().findFirst().orElse(""));
            var searched = new HashSet<>(words);
            if (document >= codes.size()) {
                searched.addAll(
                        SearchWords.of(terms.get(document - codes.size()).also()));
            }
            for (String word : searched) {
                postings.computeIfAbsent(word, fresh -> new ArrayList<>()).add(rank);
            }
        }
        var words = List.copyOf(postings.keySet());
        if (words.size() > MOST_WORDS - 1) {
            throw new IOException(CodesWords.of("words"));
        }
        var numbers = new HashMap<String, Integer>();
        words.forEach(word -> numbers.put(word, numbers.size()));
        var texts = CatalogueLayout.Texts.of(words);
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

    /** Shorter words first; of equally long ones codes that may be billed, other codes, index terms; then by code. */
    private List<Integer> ranked() {
        var ranked = new ArrayList<Integer>();
        for (int i = 0; i < documents(); i++) {
            ranked.add(i);
        }
        ranked.sort(Comparator.comparingInt(this::length)
                .thenComparing(i -> i >= codes.size() || !codes.get(i).billable())
                .thenComparing(Comparator.naturalOrder()));
        return ranked;
    }

    /** What only fits a pregnancy or a newborn, or is coded beside another disease, comes behind all others with its words. */
    private int length(int document) {
        String text = text(document);
        String code = document < codes.size()
                ? codes.get(document).code()
                : terms.get(document - codes.size()).code();
        boolean special = SPECIAL_CHAPTERS.indexOf(code.charAt(0)) >= 0 || text.contains(BESIDE_ANOTHER);
        return text.length() + (special ? BEHIND : 0);
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
