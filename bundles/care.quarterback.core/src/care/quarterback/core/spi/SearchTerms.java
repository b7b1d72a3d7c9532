package care.quarterback.core.spi;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How text becomes search terms, the same for what is stored and for what is looked for. */
public final class SearchTerms {

    /** Longer words are cut: nobody types more to find a case. */
    public static final int MAX_LENGTH = 40;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchTerms() {}

    /** The words of a text: lower case, without accents, letters and digits only; in their order, each once. */
    public static Set<String> of(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : fold(text).split(" ")) {
            if (!word.isEmpty()) {
                int end = word.offsetByCodePoints(0, Math.min(MAX_LENGTH, word.codePointCount(0, word.length())));
                words.add(word.substring(0, end));
            }
        }
        return words;
    }

    /** The text in lower case and without accents, its gaps as single spaces: two names that fold alike are the same. */
    public static String fold(String text) {
        if (text.chars().allMatch(c -> c < 128)) {
            return foldAscii(text);
        }
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return GAPS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** The same for plain ASCII, without patterns: a save folds each name and diagnosis of a case. */
    private static String foldAscii(String text) {
        var folded = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char lower = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
            if (lower >= 'a' && lower <= 'z' || lower >= '0' && lower <= '9') {
                if (gap && !folded.isEmpty()) {
                    folded.append(' ');
                }
                gap = false;
                folded.append(lower);
            } else {
                gap = true;
            }
        }
        return folded.toString();
    }
}
