package care.quarterback.core.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How hard English text is to read, by Flesch-Kincaid (0.39 words per sentence + 11.8 syllables per word - 15.59), Flesch
 * reading ease and SMOG. SMOG is meant for thirty sentences and more. What is counted: sentences, and lines of four words
 * and more without a stop (each one sentence); shorter lines are labels and are left out. Words with a digit are left out.
 */
public record Readability(int sentences, int words, int syllables, int polysyllables) {

    private static final int LABEL_WORDS = 4;
    private static final Pattern TITLE = Pattern.compile("\\b(Dr|Mr|Mrs|Ms|St|No|a\\.m|p\\.m)\\.");
    private static final Pattern STOP = Pattern.compile("(?<=[.!?][”\"’')]{0,2})\\s+|\\R");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[’'][\\p{L}]+)*");
    private static final Pattern DIGIT = Pattern.compile(".*\\p{N}.*");
    private static final Pattern ENDED = Pattern.compile(".*[.!?][”\"’')]{0,2}$");

    /** Measures passages; each starts a sentence of its own. */
    public static Readability of(Collection<String> passages) {
        int sentences = 0;
        List<String> counted = new ArrayList<>();
        for (String passage : passages) {
            for (String sentence :
                    STOP.split(TITLE.matcher(passage).replaceAll("$1").strip())) {
                List<String> words = words(sentence);
                if (!words.isEmpty() && (ENDED.matcher(sentence).matches() || words.size() >= LABEL_WORDS)) {
                    sentences++;
                    counted.addAll(words);
                }
            }
        }
        int[] syllables = counted.stream().mapToInt(Syllables::of).toArray();
        int total = 0;
        int long3 = 0;
        for (int count : syllables) {
            total += count;
            long3 += count >= 3 ? 1 : 0;
        }
        return new Readability(sentences, counted.size(), total, long3);
    }

    /** The American school grade after Flesch and Kincaid; 0 where nothing was measured, never below 0. */
    public double fleschKincaid() {
        return words == 0 ? 0 : Math.max(0, 0.39 * words / sentences + 11.8 * syllables / words - 15.59);
    }

    /** Flesch's reading ease, 0 to 100 and more: higher is easier. */
    public double readingEase() {
        return words == 0 ? 0 : 206.835 - 1.015 * words / sentences - 84.6 * syllables / words;
    }

    /** The SMOG grade, from words of three syllables and more; 0 where nothing was measured. */
    public double smog() {
        return words == 0 ? 0 : 1.0430 * Math.sqrt(polysyllables * 30.0 / sentences) + 3.1291;
    }

    private static List<String> words(String sentence) {
        return WORD.matcher(sentence)
                .results()
                .map(match -> match.group().toLowerCase(Locale.ROOT))
                .filter(word -> !DIGIT.matcher(word).matches())
                .toList();
    }
}
