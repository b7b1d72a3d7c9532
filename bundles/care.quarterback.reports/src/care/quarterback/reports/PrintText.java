package care.quarterback.reports;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text as a print takes it: letters put together where there is one for them, and without what only steers. */
final class PrintText {

    /** What begins a new line, wherever it was typed. */
    private static final Pattern LINES = Pattern.compile("\\r\\n?|[\\u000B\\f\\u0085\\u2028\\u2029]");

    /** Control characters, marks that turn the direction of what follows, and signs without a form. */
    private static final Pattern STEERING = Pattern.compile(
            "[\\p{Cc}&&[^\\n]]|[\\u200B\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB]");

    private PrintText() {}

    /** For who has every letter and joins them: without what only steers. */
    static String unsteered(String text) {
        return STEERING.matcher(lines(text)).replaceAll("");
    }

    private static String lines(String text) {
        return LINES.matcher(text).replaceAll("\n").replace('\t', ' ');
    }

    static String of(String text) {
        return text.chars().allMatch(PrintText::isAsItPrints) ? text : put(text);
    }

    /** Most letters: whole already, and steering nothing. */
    private static boolean isAsItPrints(int letter) {
        return letter >= ' ' && letter < 0x7F
                || letter == '\n'
                || letter >= 0xA0 && letter < 0x300
                || letter >= 0x2010 && letter < 0x2028;
    }

    private static String put(String text) {
        return Normalizer.normalize(unsteered(text), Normalizer.Form.NFC);
    }
}
