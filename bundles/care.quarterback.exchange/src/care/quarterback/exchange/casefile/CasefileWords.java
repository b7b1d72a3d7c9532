package care.quarterback.exchange.casefile;

import care.quarterback.core.text.Language;
import care.quarterback.core.text.TextFile;
import java.text.MessageFormat;
import java.util.Locale;

/** The sentences of this package. */
final class CasefileWords {

    private CasefileWords() {}

    static String of(String key, Object... arguments) {
        Locale language = Language.system();
        String pattern = TextFile.read(CasefileWords.class, "casefile", language)
                .orElseThrow()
                .get(key);
        return new MessageFormat(pattern, language).format(arguments);
    }
}
