package care.quarterback.core.person;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person's name in its parts, as a record or a person writes it in one line. Titles and degrees belong to none of them.
 *
 * @param suffix what tells father and son apart: "Jr.", "III"
 */
public record NameParts(String given, String family, String suffix) {

    private static final Set<String> TITLES =
            Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "madam", "rev", "fr", "hon");
    private static final Set<String> DEGREES = Set.of(
            "md", "do", "phd", "rn", "esq", "np", "pa", "pac", "dds", "dmd", "jd", "mba", "mph", "pharmd", "facs",
            "facp", "msn", "bsn", "lcsw", "cpa", "ret");

    /** Degrees that are names too: "Kim Do". They are degrees only where they are written as such. */
    private static final Set<String> ALSO_NAMES = Set.of("do", "pa", "ret", "np");

    /** Suffixes that are last names too: "Mary Senior". */
    private static final Set<String> ALSO_LAST_NAMES = Set.of("junior", "senior");

    /** What joins two last names to one. */
    private static final Set<String> JOINING = Set.of("y", "e", "i");

    private static final Set<String> SUFFIXES =
            Set.of("jr", "sr", "junior", "senior", "ii", "iii", "iv", "2nd", "3rd", "4th");

    /** Small words that begin a last name. */
    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "du", "la", "le", "las", "los",
            "st", "st.", "bin", "ibn", "al", "el", "ter", "ten", "zu", "zur", "af", "av", "y", "mac", "mc", "o'");

    /** Reads "Family, Given", "Given Family" or either with a title, a suffix or a degree. */
    public static NameParts parse(String text) {
        List<List<String>> pieces = Arrays.stream(Objects.toString(text, "").split(","))
                .map(NameParts::words)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
        List<String> suffixes = new ArrayList<>();
        boolean capitals = isAll(text, Character::isUpperCase);
        for (int i = 0; i < pieces.size(); i++) {
            strip(pieces.get(i), suffixes, i == 0 ? pieces.size() > 1 ? 1 : 2 : 0, capitals);
        }
        pieces.removeIf(List::isEmpty);
        String suffix = String.join(" ", suffixes);
        if (pieces.isEmpty()) {
            return new NameParts("", "", suffix);
        }
        if (pieces.size() > 1) {
            String given = pieces.stream().skip(1).flatMap(List::stream).collect(Collectors.joining(" "));
            return new NameParts(given, String.join(" ", pieces.getFirst()), suffix);
        }
        List<String> words = pieces.getFirst();
        int family = family(words);
        return new NameParts(
                String.join(" ", words.subList(0, family)),
                String.join(" ", words.subList(family, words.size())),
                suffix);
    }

    /** Where the last name begins: with the small words before it, and with the one that it is joined to. */
    private static int family(List<String> words) {
        int at = words.size() - 1;
        while (at > 1) {
            if (PARTICLES.contains(words.get(at - 1).toLowerCase(Locale.ROOT)) || JOINING.contains(words.get(at))) {
                at--;
            } else if (at > 2 && JOINING.contains(words.get(at - 1))) {
                at -= 2;
            } else {
                break;
            }
        }
        return at;
    }

    /** A last name, and the suffix that somebody wrote behind it. */
    public static NameParts ofFamily(String family) {
        List<String> words = words(family.replace(',', ' '));
        List<String> suffixes = new ArrayList<>();
        strip(words, suffixes, 1, isAll(family, Character::isUpperCase));
        return new NameParts("", String.join(" ", words), String.join(" ", suffixes));
    }

    /** A first name with the title before it and the suffix behind it that somebody wrote there. */
    public static NameParts ofGiven(String given) {
        List<String> words = words(given.replace(',', ' '));
        List<String> suffixes = new ArrayList<>();
        strip(words, suffixes, 1, isAll(given, Character::isUpperCase));
        return new NameParts(String.join(" ", words), "", String.join(" ", suffixes));
    }

    private static boolean isAll(String text, IntPredicate is) {
        return Objects.toString(text, "").chars().filter(Character::isLetter).allMatch(is);
    }

    /** What is left of a whole name without the part that is known, titles and suffixes; empty when the part is not in it. */
    public static String rest(String whole, String known) {
        List<String> words = words(whole.replace(',', ' '));
        strip(words, new ArrayList<>(), 1, isAll(whole, Character::isUpperCase));
        List<String> part = words(known);
        int at = at(words, part);
        if (part.isEmpty() || at < 0) {
            return "";
        }
        return Stream.concat(words.subList(0, at).stream(), words.subList(at + part.size(), words.size()).stream())
                .collect(Collectors.joining(" "));
    }

    private static int at(List<String> words, List<String> part) {
        for (int at = words.size() - part.size(); at >= 0; at--) {
            if (String.join(" ", words.subList(at, at + part.size())).equalsIgnoreCase(String.join(" ", part))) {
                return at;
            }
        }
        return -1;
    }

    /** Whether it is what tells father and son apart, and no degree. */
    public static boolean isSuffix(String word) {
        return !DEGREES.contains(bare(word)) && !TITLES.contains(bare(word));
    }

    /**
     * Takes titles from the front, and suffixes and degrees from the end.
     *
     * @param least so many words stay
     * @param capitals whether all is in capitals, so that they say nothing
     */
    private static void strip(List<String> words, List<String> suffixes, int least, boolean capitals) {
        while (words.size() > 1 && TITLES.contains(bare(words.getFirst()))) {
            words.removeFirst();
        }
        while (words.size() > Math.min(1, least)
                && isBehind(words.getLast(), words.size() > least, least == 0, capitals)) {
            String last = words.removeLast();
            if (SUFFIXES.contains(bare(last))) {
                suffixes.addFirst(last);
            }
        }
    }

    /** @param enough whether so many words stand before it that it need not be the last name itself */
    private static boolean isBehind(String word, boolean enough, boolean apart, boolean capitals) {
        String bare = bare(word);
        if (ALSO_NAMES.contains(bare)) {
            boolean written = word.contains(".") || !capitals && isAll(word, Character::isUpperCase);
            return written && (enough || apart);
        }
        if (ALSO_LAST_NAMES.contains(bare)) {
            return enough || apart;
        }
        return SUFFIXES.contains(bare) || DEGREES.contains(bare);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String bare(String word) {
        return word.replace(".", "").toLowerCase(Locale.ROOT);
    }
}
