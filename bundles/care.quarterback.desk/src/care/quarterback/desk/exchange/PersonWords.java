package care.quarterback.desk.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A person's name as two sources may write it: with or without a title, a degree, a dot or a capital. */
final class PersonWords {

    private static final Set<String> TITLES =
            Set.of("dr", "doctor", "md", "do", "prof", "professor", "phd", "np", "pa", "rn", "mr", "mrs", "ms");

    private PersonWords() {}

    static boolean same(String one, String other) {
        return one != null
                && other != null
                && !words(one).isEmpty()
                && words(one).equals(words(other));
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).replace(".", "").split("[^\\p{L}\\p{N}'-]+"))
                .filter(word -> !word.isEmpty() && !TITLES.contains(word))
                .toList();
    }
}
