package care.quarterback.exchange.codes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What people call an illness, and the words they use for one of a release: "heart attack", "COPD", "cancer". Our own
 * list, shipped as data; it works with every release. Immutable.
 */
final class LayWords {

    private static final String FILE = "lay-words.tsv";
    private static final int CELLS = 3;
    private static final int MOST_WORDS = 6;
    private static final int SHORTEST_BEGINNING = 3;

    private final Map<List<String>, List<Name>> byWords = new HashMap<>();
    private final NavigableMap<String, List<Name>> byWord = new TreeMap<>();

    /**
     * One name.
     *
     * @param shown as in the list
     * @param words in one form, see {@link WordForms#fold}
     * @param codes without dots, best first; may be none
     * @param release what the release calls it, one or several ways; may be none
     */
    record Name(String shown, List<String> words, List<String> codes, List<List<String>> release) {}

    /** Some of the typed words, and what the release may call them. */
    record Segment(List<String> typed, List<List<String>> release) {}

    private LayWords(List<Name> names) {
        for (Name name : names) {
            byWords.computeIfAbsent(name.words(), fresh -> new ArrayList<>()).add(name);
            if (!name.codes().isEmpty()) {
                name.words()
                        .forEach(word -> byWord.computeIfAbsent(word, fresh -> new ArrayList<>())
                                .add(name));
            }
        }
    }

    private static final class Shipped {
        private static final LayWords LIST = read();
    }

    /** The list of the product; read once. */
    static LayWords shipped() {
        return Shipped.LIST;
    }

    private static LayWords read() {
        try (var reader = new BufferedReader(
                new InputStreamReader(LayWords.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            return new LayWords(reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(LayWords::names)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Name> names(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != CELLS) {
            throw new IllegalArgumentException(FILE + ": a row has names, codes and words: " + line);
        }
        List<String> codes = Stream.of(cells[1].split(" "))
                .filter(code -> !code.isEmpty())
                .map(code -> code.replace(".", ""))
                .toList();
        List<List<String>> release = Stream.of(cells[2].split("; "))
                .map(SearchWords::of)
                .filter(words -> !words.isEmpty())
                .toList();
        return Stream.of(cells[0].split("; ")).map(name -> new Name(name, folded(name), codes, release));
    }

    private static List<String> folded(String text) {
        return WordForms.fold(WordForms.significant(SearchWords.of(text)));
    }

    /** The names that are exactly these words. */
    List<Name> named(List<String> folded) {
        return byWords.getOrDefault(folded, List.of()).stream()
                .filter(name -> !name.codes().isEmpty())
                .toList();
    }

    /** The names that hold all these words and more, the last of which may be a beginning; those that begin so first. */
    List<Name> holding(List<String> words, int limit) {
        int letters = words.stream().mapToInt(String::length).sum();
        if (letters < SHORTEST_BEGINNING || words.size() > MOST_WORDS) {
            return List.of();
        }
        List<String> folded = WordForms.fold(words);
        String last = words.getLast();
        Stream<Name> candidates = words.size() > 1
                ? byWord.getOrDefault(folded.getFirst(), List.of()).stream()
                : byWord.subMap(last, last + '\u007f').values().stream().flatMap(List::stream);
        Set<List<String>> codes = new HashSet<>();
        return candidates
                .filter(name -> !name.words().equals(folded) && holds(name.words(), folded, last))
                .sorted(Comparator.comparing(
                                (Name name) -> !name.words().getFirst().startsWith(words.getFirst()))
                        .thenComparing(name -> name.words().size()))
                .filter(name -> codes.add(name.codes()))
                .limit(limit)
                .toList();
    }

    private static boolean holds(List<String> name, List<String> folded, String last) {
        for (int i = 0; i < folded.size() - 1; i++) {
            if (!name.contains(folded.get(i))) {
                return false;
            }
        }
        for (String word : name) {
            if (word.startsWith(last) || word.equals(folded.getLast())) {
                return true;
            }
        }
        return false;
    }

    /**
     * The longest names within the words, numbers apart. They are at least half of them: of more words than that, the name
     * is not what they are about ("my father's stroke at work").
     */
    List<Name> within(List<String> words) {
        List<String> folded = WordForms.fold(words.stream()
                .filter(word -> !word.chars().allMatch(Character::isDigit))
                .toList());
        for (int length = Math.min(folded.size(), MOST_WORDS); length * 2 >= folded.size() && length > 0; length--) {
            for (int from = 0; from + length <= folded.size(); from++) {
                List<Name> found = named(folded.subList(from, from + length));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** Takes the typed words apart into names that the list knows, the longest first, and single words. */
    List<Segment> segments(List<String> words) {
        List<String> folded = WordForms.fold(words);
        var segments = new ArrayList<Segment>();
        for (int from = 0; from < words.size(); ) {
            int length = Math.min(words.size() - from, MOST_WORDS);
            while (length > 1 && release(folded.subList(from, from + length)).isEmpty()) {
                length--;
            }
            segments.add(new Segment(words.subList(from, from + length), release(folded.subList(from, from + length))));
            from += length;
        }
        return segments;
    }

    private List<List<String>> release(List<String> folded) {
        return byWords.getOrDefault(folded, List.of()).stream()
                .flatMap(name -> name.release().stream())
                .distinct()
                .toList();
    }
}
