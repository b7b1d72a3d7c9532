package care.quarterback.reports;

import care.quarterback.desk.report.ShownText;
import java.util.regex.Pattern;

/** Text as a print takes it: without control characters and marks that turn the direction of what follows, in letters it has. */
final class PrintText {

    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}&&[^\\n]]|[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F]");

    private final ShownText shown;

    PrintText(ShownText shown) {
        this.shown = shown;
    }

    String of(String text) {
        return shown.of(UNPRINTABLE.matcher(text).replaceAll(""));
    }
}
