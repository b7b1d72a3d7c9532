package care.quarterback.desk.report;

import java.time.temporal.Temporal;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which paragraphs of a letter somebody may change: those that are plain words. A date that was computed, a number, an amount,
 * a period and what the law says stay as they are.
 */
final class EditableText {

    private static final Pattern FIXED = Pattern.compile(
            "\\$ ?\\d|§|\\bCFR\\b|\\bU\\.S\\.C|\\bHIPAA\\b|\\d+ (?:calendar |business )?(?:days?|hours?)\\b");

    private EditableText() {}

    static boolean is(String text, Object... arguments) {
        boolean computed =
                Stream.of(arguments).anyMatch(argument -> argument instanceof Temporal || argument instanceof Number);
        return !computed && !text.isBlank() && !FIXED.matcher(text).find();
    }
}
