package care.quarterback.exchange.codes;

import care.quarterback.core.spi.CodeCatalogue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A loaded release, searched in the bytes of its file. Immutable and thread-safe. */
final class FileCatalogue implements CodeCatalogue {

    private static final int MOST_WORDS = 50;
    private static final int LONGEST_QUERY = 300;

    private final CatalogueParts parts;

    /** @throws IOException when the bytes are no catalogue of this version, or damaged */
    FileCatalogue(byte[] bytes) throws IOException {
        parts = new CatalogueParts(bytes);
    }

    @Override
    public boolean complete() {
        return true;
    }

    @Override
    public String release() {
        return parts.release();
    }

    int codes() {
        return parts.codes();
    }

    int indexTerms() {
        return parts.documents() - parts.codes();
    }

    @Override
    public Optional<Entry> lookup(String code) {
        int at = parts.indexOf(plain(code));
        return at < 0 ? Optional.empty() : Optional.of(entry(at, ""));
    }

    private static String plain(String code) {
        return code.strip().replace(".", "").toUpperCase(Locale.ROOT);
    }

    private Entry entry(int index, String foundUnder) {
        return new Entry(parts.dotted(index), parts.text(index), parts.billable(index), foundUnder);
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
        for (int i = parts.firstAtLeast(start);
                i < parts.codes() && found.size() < limit && parts.code(i).startsWith(start);
                i++) {
            found.add(entry(i, ""));
        }
        return found;
    }

    private List<Entry> byWords(List<String> words, int limit) {
        if (words.isEmpty() || parts.codes() == 0) {
            return List.of();
        }
        List<String> searched = words.subList(0, Math.min(words.size(), MOST_WORDS));
        var found = new ArrayList<Entry>();
        new CatalogueSearch(parts, LayWords.shipped(), searched, limit)
                .run()
                .forEach((code, why) -> found.add(entry(code, why)));
        return found;
    }
}
