package care.quarterback.exchange.ccda;

import care.quarterback.core.text.Language;
import java.util.Locale;

/** What a language is called: "en-US" is English. */
final class CdaLanguages {

    private CdaLanguages() {}

    static String name(String code, String displayed) {
        if (!displayed.isEmpty() || code.isEmpty()) {
            return displayed;
        }
        String name = Locale.forLanguageTag(code.replace('_', '-')).getDisplayLanguage(Language.system());
        return name.isEmpty() ? code : name;
    }
}
