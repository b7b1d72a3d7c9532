package care.quarterback.core.person;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
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
        pieces.forEach(words -> strip(words, suffixes));
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
        int family = words.size() - 1;
        while (family > 1 && PARTICLES.contains(words.get(family - 1).toLowerCase(Locale.ROOT))) {
            family--;
        }
        return new NameParts(
                String.join(" ", words.subList(0, family)),
                String.join(" ", words.subList(family, words.size())),
                suffix);
    }

    /** A last name, and the suffix that somebody wrote behind it. */
    public static NameParts ofFamily(String family) {
        List<String> words = words(family.replace(',', ' '));
        List<String> suffixes = new ArrayList<>();
        while (words.size() > 1 && SUFFIXES.contains(bare(words.getLast()))) {
            suffixes.addFirst(words.removeLast());
        }
        return new NameParts("", String.join(" ", words), String.join(" ", suffixes));
    }

    /** What is left of a whole name without the part that is known, titles and suffixes; empty when the part is not in it. */
    public static String rest(String whole, String known) {
        List<String> words = words(whole.replace(',', ' '));
        strip(words, new ArrayList<>());
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

    /** Takes titles from the front, and suffixes and degrees from the end. */
    private static void strip(List<String> words, List<String> suffixes) {
        while (words.size() > 1 && TITLES.contains(bare(words.getFirst()))) {
            words.removeFirst();
        }
        while (!words.isEmpty()
                && (SUFFIXES.contains(bare(words.getLast())) || DEGREES.contains(bare(words.getLast())))) {
            String last = words.removeLast();
            if (SUFFIXES.contains(bare(last))) {
                suffixes.addFirst(last);
            }
        }
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
