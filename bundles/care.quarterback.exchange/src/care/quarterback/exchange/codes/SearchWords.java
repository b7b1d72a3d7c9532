package care.quarterback.exchange.codes;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words as they are searched: small letters, without accents, apostrophes and other marks. */
final class SearchWords {

    private SearchWords() {}

    static List<String> of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (int i = 0; i <= plain.length(); i++) {
            char c = i < plain.length() ? plain.charAt(i) : ' ';
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                word.append(c);
            } else if (!inside(c) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    /** Marks that belong to a word: accents that were split off, and apostrophes. */
    private static boolean inside(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK || c == '\'' || c == '\u2019';
    }
}
