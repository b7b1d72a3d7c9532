package care.quarterback.core.entry;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a person means by a name that was typed: the name itself, its beginning, or the beginning of one of its words or of
 * the words of its label. Names come before labels.
 *
 * @param name as scripts write it, with hyphens
 * @param label as people call it
 */
record NearNames<T>(List<T> all, Function<T, String> name, Function<T, String> label) {

    private static final int SHOWN = 6;

    /** Those that fit best: one when it is clear, several when it is not, none when nothing fits. */
    List<T> fitting(String typed) {
        String wanted = plain(typed);
        List<Function<T, Stream<String>>> ways = List.of(
                each -> Stream.of(plain(name.apply(each))),
                each -> words(name.apply(each)),
                each -> Stream.of(plain(label.apply(each))),
                each -> words(label.apply(each)));
        for (Function<T, Stream<String>> way : List.of(ways.get(0), ways.get(2))) {
            List<T> exact = all.stream()
                    .filter(each -> way.apply(each).anyMatch(wanted::equals))
                    .toList();
            if (!exact.isEmpty()) {
                return exact;
            }
        }
        for (Function<T, Stream<String>> way : ways) {
            List<T> found = all.stream()
                    .filter(each -> way.apply(each).anyMatch(word -> word.startsWith(wanted)))
                    .toList();
            if (!found.isEmpty() && !wanted.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** The names that look most like what was typed, the nearest first. */
    List<String> near(String typed) {
        String wanted = plain(typed);
        return all.stream()
                .sorted(Comparator.comparingInt(each -> distance(each, wanted)))
                .limit(SHOWN)
                .map(name)
                .toList();
    }

    private int distance(T each, String wanted) {
        return Stream.of(Stream.of(plain(name.apply(each))), words(name.apply(each)), words(label.apply(each)))
                .flatMap(words -> words)
                .mapToInt(word -> distance(word, wanted))
                .min()
                .orElseThrow();
    }

    /** "Due date", "dueDate" and "due_date" as "due-date". */
    private static String plain(String text) {
        return EntryField.hyphened(text.strip())
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(plain(text).split("-"));
    }

    /** How many letters have to be put in, taken out or exchanged. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int exchanged = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(exchanged, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
