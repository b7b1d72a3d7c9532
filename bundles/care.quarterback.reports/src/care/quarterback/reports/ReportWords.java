package care.quarterback.reports;

import care.quarterback.core.text.Language;
import care.quarterback.core.text.TextFile;
import java.text.MessageFormat;
import java.util.Locale;

/** The sentences of this package. */
final class ReportWords {

    private ReportWords() {}

    static String of(String key, Object... arguments) {
        Locale language = Language.system();
        String pattern = TextFile.read(ReportWords.class, "reports", language)
                .orElseThrow()
                .get(key);
        return new MessageFormat(pattern, language).format(arguments);
    }
}
