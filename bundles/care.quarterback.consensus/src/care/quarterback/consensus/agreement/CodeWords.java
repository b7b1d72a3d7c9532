package care.quarterback.consensus.agreement;

import care.quarterback.core.codes.CodeTree;
import care.quarterback.core.spi.CodeCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the words of a release tell about two codes: whether one is "unspecified", and whether only the side differs. */
public final class CodeWords {

    private static final int WITH_SEVENTH = 8;
    private static final Set<String> SIDES = Set.of("left", "right", "bilateral");
    private static final Set<String> EMPTY =
            Set.of("of", "the", "in", "on", "side", "unilateral", "dominant", "nondominant", "non-dominant");

    private final Optional<CodeCatalogue> catalogue;

    public CodeWords(Optional<CodeCatalogue> catalogue) {
        this.catalogue = catalogue.filter(CodeCatalogue::complete);
    }

    boolean available() {
        return catalogue.isPresent();
    }

    /** The release has words for both. */
    boolean tell(String a, String b) {
        return of(a).isPresent() && of(b).isPresent();
    }

    /** The words of the code's node: without the seventh character, which only tells the encounter. */
    Optional<String> of(String code) {
        return catalogue.flatMap(release -> {
            String node = CodeTree.dotted(code);
            if (node.length() == WITH_SEVENTH) {
                node = node.substring(0, WITH_SEVENTH - 1);
            }
            Optional<CodeCatalogue.Entry> entry = release.lookup(node);
            while (entry.isEmpty() && node.endsWith("X")) {
                node = node.substring(0, node.length() - 1);
                entry = release.lookup(node);
            }
            return entry.or(() -> release.lookup(code)).map(CodeCatalogue.Entry::text);
        });
    }

    /** Whether exactly one of the two is called unspecified. */
    boolean oneIsUnspecified(String a, String b) {
        var first = of(a);
        var second = of(b);
        return first.isPresent() && second.isPresent() && unspecified(first.get()) != unspecified(second.get());
    }

    private static boolean unspecified(String text) {
        return has(text, "unspecified");
    }

    /** Whether a text has a word, in any case of letters; without taking the text apart, for most texts lack it. */
    private static boolean has(String text, String word) {
        for (int at = 0; at <= text.length() - word.length(); at++) {
            if (text.regionMatches(true, at, word, 0, word.length())
                    && (at == 0 || !ofWord(text.charAt(at - 1)))
                    && (at + word.length() == text.length() || !ofWord(text.charAt(at + word.length())))) {
                return true;
            }
        }
        return false;
    }

    private static boolean ofWord(char c) {
        return c == '-' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean sided(String text) {
        return SIDES.stream().anyMatch(side -> has(text, side));
    }

    /** Whether both name a side, the sides differ, and all else is the same. */
    boolean differBySideOnly(String a, String b) {
        var first = of(a).filter(CodeWords::sided).map(CodeWords::words);
        var second = first.isEmpty()
                ? Optional.<List<String>>empty()
                : of(b).filter(CodeWords::sided).map(CodeWords::words);
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        Optional<String> side = side(first.get());
        Optional<String> other = side(second.get());
        if (side.isEmpty() || other.isEmpty() || side.equals(other)) {
            return false;
        }
        List<String> rest = rest(first.get());
        List<String> otherRest = rest(second.get());
        return rest.equals(otherRest)
                || side.get().equals("bilateral") && pairOf(otherRest, second.get(), rest)
                || other.get().equals("bilateral") && pairOf(rest, first.get(), otherRest);
    }

    /** "Cataract, bilateral" is the pair of "cataract, right eye": the extra word is the one named after the side. */
    private static boolean pairOf(List<String> oneSided, List<String> words, List<String> bilateral) {
        var extra = new ArrayList<>(oneSided);
        bilateral.forEach(extra::remove);
        if (extra.size() != 1 || oneSided.size() != bilateral.size() + 1) {
            return false;
        }
        int at = words.indexOf(extra.get(0));
        return at > 0 && SIDES.contains(words.get(at - 1));
    }

    private static Optional<String> side(List<String> words) {
        List<String> named = words.stream().filter(SIDES::contains).distinct().toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private static List<String> rest(List<String> words) {
        return words.stream()
                .filter(word -> !SIDES.contains(word) && !EMPTY.contains(word))
                .sorted()
                .toList();
    }

    private static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT).split("[^a-z0-9-]+"));
    }
}
