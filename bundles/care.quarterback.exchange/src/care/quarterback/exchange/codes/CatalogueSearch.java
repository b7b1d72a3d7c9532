package care.quarterback.exchange.codes;

import care.quarterback.exchange.codes.CatalogueParts.Terms;
import care.quarterback.exchange.codes.LayWords.Segment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** One search for words: what a description, the index or a lay name says, best first. */
final class CatalogueSearch {

    private static final String OTHER = "Other ";
    private static final int BEFORE_NAMES = 2;
    private static final int NAMES_TO_COME = 2;
    private static final int FEW = 5;
    private static final int MOST_COMPARED = 60;
    private static final Set<String> EMPTY_OF_INDEX = Set.of("nec", "nos", "unspecified");

    private final CatalogueParts parts;
    private final LayWords lay;
    private final String last;
    private final List<String> words;
    private final List<String> folded;
    private final List<Segment> segments;
    private final int limit;
    private final Map<Integer, String> found = new LinkedHashMap<>();

    /** @param typed as {@link SearchWords} gives them, at least one */
    CatalogueSearch(CatalogueParts parts, LayWords lay, List<String> typed, int limit) {
        this.parts = parts;
        this.lay = lay;
        this.last = typed.getLast();
        this.words = WordForms.significant(typed);
        this.folded = WordForms.fold(this.words);
        this.segments = lay.segments(this.words);
        this.limit = limit;
    }

    /** Numbers of codes, best first, each with the words by which it was found unless these are its own. */
    Map<Integer, String> run() {
        long[] whole = all(words, word -> WordForms.whole(word).stream().map(parts::termsEqual));
        List<Integer> beginning = beginning(whole);
        var named = new LinkedHashMap<Integer, String>();
        lay.named(folded).forEach(name -> addCodes(name, named));
        indexed(whole).forEach(document -> named.putIfAbsent(parts.codeOf(document), parts.text(document)));
        int first = named.isEmpty() ? limit : Math.min(BEFORE_NAMES, limit);
        beginning.stream().limit(first).forEach(document -> add(document, ""));
        named.forEach(this::add);
        List<LayWords.Name> longer = lay.holding(lastKept(), NAMES_TO_COME);
        int places = limit < FEW ? limit : limit - longer.size();
        beginning.stream().limit(Math.max(0, places - found.size())).forEach(document -> add(document, ""));
        if (found.size() < limit) {
            collect(places, longer);
        }
        if (found.isEmpty()) {
            var within = new LinkedHashMap<Integer, String>();
            lay.within(words).forEach(name -> addCodes(name, within));
            within.forEach(this::add);
        }
        return found;
    }

    /** A small word at the end is kept for names: it may be the beginning of another one, as in "heart at". */
    private List<String> lastKept() {
        var kept = new ArrayList<>(words);
        if (!kept.getLast().equals(last)) {
            kept.add(last);
        }
        return kept;
    }

    private void add(int code, String why) {
        if (found.size() < limit) {
            found.putIfAbsent(code, why);
        }
    }

    /** The codes of a name; where a release does not have one, the nearest group above it. */
    private void addCodes(LayWords.Name name, Map<Integer, String> target) {
        for (String code : name.codes()) {
            int index = parts.indexOf(code);
            for (int end = code.length() - 1; index < 0 && end >= 3; end--) {
                index = parts.indexOf(code.substring(0, end));
            }
            if (index >= 0) {
                target.putIfAbsent(index, name.shown());
            }
        }
    }

    /** The places of documents that have all words, each in one of the given forms. */
    private long[] all(List<String> wanted, Function<String, Stream<Terms>> forms) {
        long[] hits = null;
        for (String word : wanted) {
            long[] one = parts.noPlaces();
            forms.apply(word).forEach(terms -> addPlaces(terms, one));
            hits = both(hits, one);
        }
        return hits;
    }

    private void addPlaces(Terms terms, long[] bits) {
        for (int term = terms.from(); term < terms.to(); term++) {
            parts.addPlaces(term, bits);
        }
    }

    private static long[] both(long[] hits, long[] one) {
        for (int i = 0; hits != null && i < one.length; i++) {
            one[i] &= hits[i];
        }
        return one;
    }

    /**
     * What a typed word may be the beginning of; British spelling counts where nothing is written so. A single letter
     * with other words behind it is whole: "C diff" means no crisis.
     */
    private Stream<Terms> starting(String word) {
        if (word.length() == 1 && !word.equals(last)) {
            return Stream.of(parts.termsEqual(word));
        }
        List<Terms> typed = starting(WordForms.starts(word));
        return (typed.isEmpty() ? starting(WordForms.starts(WordForms.american(word))) : typed).stream();
    }

    private List<Terms> starting(List<String> starts) {
        return starts.stream()
                .map(parts::termsStarting)
                .filter(terms -> !terms.isEmpty())
                .toList();
    }

    /** Codes whose description begins with the typed words, whole ones; "unspecified" may stand before them. The shortest first. */
    private List<Integer> beginning(long[] whole) {
        List<Terms> first = WordForms.whole(WordForms.subject(words).getFirst()).stream()
                .map(parts::termsEqual)
                .toList();
        List<String> typed = WordForms.subject(folded);
        boolean other = words.getFirst().equalsIgnoreCase(OTHER.strip());
        var documents = new ArrayList<Integer>();
        var compared = new int[1];
        places(whole, place -> {
            int document = parts.ranked(place);
            if (document < parts.codes() && holds(first, parts.firstTerm(place))) {
                compared[0]++;
                String text = parts.text(document);
                if ((other || !text.startsWith(OTHER)) && begins(text, typed)) {
                    documents.add(document);
                }
            }
            return documents.size() < limit && compared[0] < MOST_COMPARED;
        });
        return documents;
    }

    private static boolean begins(String text, List<String> typed) {
        int at = 0;
        for (String word : WordForms.subject(SearchWords.of(text))) {
            if (at == typed.size()) {
                return true;
            }
            if (!WordForms.small(word)) {
                if (!WordForms.fold(word).equals(typed.get(at))) {
                    return false;
                }
                at++;
            }
        }
        return at == typed.size();
    }

    private static boolean holds(List<Terms> ranges, int term) {
        return ranges.stream().anyMatch(range -> range.holds(term));
    }

    /** Index terms of exactly the typed words, in any order. */
    private List<Integer> indexed(long[] whole) {
        List<String> typed = folded.stream().distinct().sorted().toList();
        var documents = new ArrayList<Integer>();
        var compared = new int[1];
        places(whole, place -> {
            int document = parts.ranked(place);
            if (document >= parts.codes() && parts.words(document) <= 2 * words.size() + 1) {
                compared[0]++;
                if (ofIndex(parts.text(document)).equals(typed)) {
                    documents.add(document);
                }
            }
            return documents.size() < limit && compared[0] < MOST_COMPARED;
        });
        return documents;
    }

    /** The words of an index term; of "Attack, attacks" and "Leukemia, leukemic" the first one only. */
    private static List<String> ofIndex(String text) {
        var kept = new ArrayList<String>();
        String last = "";
        for (String word : WordForms.fold(WordForms.significant(SearchWords.of(text)))) {
            int stem = Math.min(last.length(), word.length()) - 3;
            boolean repeated = stem >= 3 && word.startsWith(last.substring(0, Math.min(stem, last.length())));
            if (!repeated && !EMPTY_OF_INDEX.contains(word) && !kept.contains(word)) {
                kept.add(word);
            }
            last = word;
        }
        return kept.stream().sorted().toList();
    }

    /** Descriptions that begin with the first word typed, then all others, and index terms, with all words by their beginnings. */
    private void collect(int places, List<LayWords.Name> longer) {
        long[] hits = null;
        for (Segment segment : segments) {
            long[] one = all(segment.typed(), this::starting);
            for (List<String> release : segment.release()) {
                long[] other = all(release, this::starting);
                for (int i = 0; i < one.length; i++) {
                    one[i] |= other[i];
                }
            }
            hits = both(hits, one);
        }
        List<Terms> first = first();
        var others = new LinkedHashMap<Integer, String>();
        places(hits, place -> {
            int document = parts.ranked(place);
            int code = parts.codeOf(document);
            if (document == code && holds(first, parts.firstTerm(place))) {
                if (found.size() < places) {
                    found.putIfAbsent(code, "");
                }
            } else if (others.size() < limit) {
                others.putIfAbsent(code, document == code ? "" : parts.text(document));
            }
            return found.size() < places;
        });
        var called = new LinkedHashMap<Integer, String>();
        longer.forEach(name -> addCodes(name, called));
        called.forEach(this::add);
        others.forEach(this::add);
    }

    private List<Terms> first() {
        Segment first = segments.getFirst();
        return Stream.concat(
                        Stream.of(WordForms.subject(first.typed()).getFirst()),
                        first.release().stream().map(List::getFirst))
                .flatMap(this::starting)
                .toList();
    }

    /** What is done at a place; false ends the walk. */
    @FunctionalInterface
    private interface Visit {
        boolean at(int place);
    }

    private static void places(long[] hits, Visit visit) {
        for (int block = 0; block < hits.length; block++) {
            for (long bits = hits[block]; bits != 0; bits &= bits - 1) {
                if (!visit.at(block * Long.SIZE + Long.numberOfTrailingZeros(bits))) {
                    return;
                }
            }
        }
    }
}
