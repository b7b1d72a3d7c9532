package care.quarterback.exchange.fhir.out;

import care.quarterback.core.text.Language;
import care.quarterback.core.text.TextFile;
import java.text.MessageFormat;
import java.util.Locale;

/** The words of this package. */
final class BundleWords {

    private BundleWords() {}

    static String of(String key, Object... arguments) {
        Locale language = Language.system();
        String pattern = TextFile.read(BundleWords.class, "bundle", language)
                .orElseThrow()
                .get(key);
        return new MessageFormat(pattern, language).format(arguments);
    }
}
