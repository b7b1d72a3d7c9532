package care.quarterback.core.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A pattern of MessageFormat as the pseudo-language has it: "Call {0}." becomes "⟦Ćàĺĺ {0}. ···⟧", a third longer. */
final class PseudoText {

    private static final String PLAIN = "AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZz";
    private static final String ACCENTED = "ÀàƁƀĆćĎďÈèƑƒĜĝĤĥÌìĴĵĶķĹĺḾḿÑñÒòṔṕɊɋŔŕŜŝŤťÙùṼṽŴŵẌẍÝýŽž";

    /** What picocli reads in a help text: a new line, and the opening of a style. */
    private static final Pattern MARKER = Pattern.compile("%n|@\\|[a-z0-9(),]+ ");

    /** What every text of the pseudo-language begins with. */
    static final String OPENS = "⟦";

    private final String pattern;
    private final StringBuilder made = new StringBuilder();
    private int at;

    private PseudoText(String pattern) {
        this.pattern = pattern;
    }

    static String of(String pattern) {
        if (pattern.isBlank()) {
            return pattern;
        }
        var text = new PseudoText(pattern);
        text.words("");
        return OPENS + text.made + " " + "·".repeat(Math.max(1, pattern.length() * 3 / 10)) + "⟧";
    }

    /** Words up to one of the ends, which is left for the caller. */
    private void words(String ends) {
        boolean quoted = false;
        while (at < pattern.length()) {
            char letter = pattern.charAt(at);
            if (!quoted && ends.indexOf(letter) >= 0) {
                return;
            }
            if (!quoted && letter == '{') {
                placeholder();
                continue;
            }
            if ("%@".indexOf(letter) >= 0 && marker()) {
                continue;
            }
            quoted ^= letter == '\'';
            made.append(accented(letter));
            at++;
        }
    }

    /** Copies a marker as it is; false when none begins here. */
    private boolean marker() {
        Matcher marker = MARKER.matcher(pattern).region(at, pattern.length());
        boolean found = marker.lookingAt();
        if (found) {
            made.append(marker.group());
            at = marker.end();
        }
        return found;
    }

    /** {0}, {1,number,integer}, or the words of {0,choice,1#one page|1<{0} pages}. */
    private void placeholder() {
        boolean choice = pattern.startsWith(",choice,", pattern.indexOf(',', at) < 0 ? at : pattern.indexOf(',', at));
        while (at < pattern.length() && pattern.charAt(at) != '}') {
            char letter = pattern.charAt(at++);
            made.append(letter);
            if (choice && (letter == '#' || letter == '<' || letter == '\u2264')) {
                words("|}");
            }
        }
        made.append('}');
        at++;
    }

    private static char accented(char letter) {
        int index = PLAIN.indexOf(letter);
        return index < 0 ? letter : ACCENTED.charAt(index);
    }
}
