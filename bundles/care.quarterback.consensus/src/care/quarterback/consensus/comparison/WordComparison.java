package care.quarterback.consensus.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two texts compared word by word: which words only this text has, in their order. Capitals and punctuation do not count.
 * The longest common run of words is found by dynamic programming; texts beyond {@link #LIMIT} words are not compared, so
 * the work stays small.
 */
public final class WordComparison {

    /** Beyond this many words nothing is marked: nobody reads such a mark. */
    public static final int LIMIT = 400;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['\u2019.,/+-][\\p{L}\\p{N}]+)*");

    private WordComparison() {}

    /** A stretch of characters of the first text. */
    public record Span(int start, int end) {}

    private record Word(Span span, String plain) {}

    /** The words of the text that the other does not have; empty when nothing is in common, for then all of it differs. */
    public static List<Span> onlyIn(String text, String other) {
        List<Word> here = words(text);
        List<Word> there = words(other);
        if (here.isEmpty() || there.isEmpty() || here.size() > LIMIT || there.size() > LIMIT) {
            return List.of();
        }
        int[][] common = common(here, there);
        if (common[0][0] == 0) {
            return List.of();
        }
        var only = new ArrayList<Span>();
        int i = 0;
        int j = 0;
        while (i < here.size()) {
            if (j < there.size() && here.get(i).plain().equals(there.get(j).plain())) {
                i++;
                j++;
            } else if (j < there.size() && common[i][j + 1] >= common[i + 1][j]) {
                j++;
            } else {
                only.add(here.get(i++).span());
            }
        }
        return only;
    }

    /** Length of the longest common run from each place to the ends. */
    private static int[][] common(List<Word> here, List<Word> there) {
        int[][] common = new int[here.size() + 1][there.size() + 1];
        for (int i = here.size() - 1; i >= 0; i--) {
            for (int j = there.size() - 1; j >= 0; j--) {
                common[i][j] = here.get(i).plain().equals(there.get(j).plain())
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        Matcher found = WORD.matcher(text);
        while (found.find()) {
            words.add(
                    new Word(new Span(found.start(), found.end()), found.group().toLowerCase(Locale.ROOT)));
        }
        return words;
    }
}
