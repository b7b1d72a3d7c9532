package care.quarterback.core.person;

import care.quarterback.core.spi.SearchTerms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person's name as it is compared: in lower case, without accents and titles, the words of each part apart.
 *
 * @param suffix what tells father and son apart ("jr", "iii"); empty when there is none
 * @param former family names from before
 */
record ComparedName(List<String> given, List<String> family, String suffix, Set<String> former) {

    private static final Set<String> TITLES =
            Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "md", "do", "phd", "rn", "esq");
    private static final Map<String, String> SUFFIXES = Map.ofEntries(
            Map.entry("sr", "Sr."),
            Map.entry("senior", "Sr."),
            Map.entry("jr", "Jr."),
            Map.entry("junior", "Jr."),
            Map.entry("ii", "II"),
            Map.entry("2nd", "II"),
            Map.entry("iii", "III"),
            Map.entry("3rd", "III"),
            Map.entry("iv", "IV"),
            Map.entry("4th", "IV"));

    static ComparedName of(String given, String family, String former) {
        List<String> first = words(given);
        List<String> last = words(family);
        String suffix = Stream.of(last, first)
                .filter(words -> words.size() > 1 && SUFFIXES.containsKey(words.getLast()))
                .map(List::removeLast)
                .findFirst()
                .map(SUFFIXES::get)
                .orElse("");
        return new ComparedName(
                first,
                last,
                suffix,
                Arrays.stream(Objects.toString(former, "").split(","))
                        .map(ComparedName::words)
                        .map(words -> String.join("", words))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet()));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>(
                Stream.of(SearchTerms.fold(Objects.toString(text, "")).split(" "))
                        .filter(word -> !word.isEmpty())
                        .toList());
        while (words.size() > 1 && TITLES.contains(words.getFirst())) {
            words.removeFirst();
        }
        while (words.size() > 1 && TITLES.contains(words.getLast())) {
            words.removeLast();
        }
        return words;
    }

    Agreement givenAs(ComparedName other) {
        if (given.isEmpty() || other.given.isEmpty()) {
            return Agreement.UNKNOWN;
        }
        if (joined(given).equals(joined(other.given))) {
            return Agreement.SAME;
        }
        if (given.getFirst().equals(other.given.getFirst())) {
            return middleFits(given, other.given) ? Agreement.WITHIN : Agreement.NEAR;
        }
        boolean turned = new HashSet<>(given).equals(new HashSet<>(other.given));
        boolean calledByMiddle = given.contains(other.given.getFirst()) || other.given.contains(given.getFirst());
        return turned || calledByMiddle || near(given.getFirst(), other.given.getFirst())
                ? Agreement.NEAR
                : Agreement.DIFFERENT;
    }

    /** "Anna", "Anna M." and "Anna Maria" do not contradict one another; "Anna Maria" and "Anna Luise" do. */
    private static boolean middleFits(List<String> one, List<String> other) {
        for (int i = 1; i < Math.min(one.size(), other.size()); i++) {
            if (!one.get(i).equals(other.get(i)) && !initial(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean near(String one, String other) {
        return Nicknames.related(one, other) || initial(one, other) || Spelling.near(one, other);
    }

    private static boolean initial(String one, String other) {
        return one.charAt(0) == other.charAt(0) && (one.length() == 1 || other.length() == 1);
    }

    Agreement familyAs(ComparedName other) {
        String mine = joined(family);
        String others = joined(other.family);
        if (mine.isEmpty() || others.isEmpty()) {
            return Agreement.UNKNOWN;
        }
        if (mine.equals(others)) {
            return Agreement.SAME;
        }
        if (former.contains(others) || other.former.contains(mine)) {
            return Agreement.FORMER;
        }
        boolean part = family.containsAll(other.family) || other.family.containsAll(family);
        return part || Spelling.near(mine, others) ? Agreement.NEAR : Agreement.DIFFERENT;
    }

    /** Whether what one calls the first name is the other's last name, and the other way round. */
    boolean switchedWith(ComparedName other) {
        return !given.isEmpty()
                && !family.isEmpty()
                && joined(given).equals(joined(other.family))
                && joined(family).equals(joined(other.given));
    }

    private static String joined(List<String> words) {
        return String.join("", words);
    }
}
