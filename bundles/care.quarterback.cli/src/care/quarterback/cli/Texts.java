package care.quarterback.cli;

import care.quarterback.core.text.Language;
import care.quarterback.core.text.TextFile;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.concurrent.ConcurrentHashMap;

/** The sentences of the command line, from texts.properties beside this class. */
final class Texts {

    private static final Map<Locale, Map<String, String>> READ = new ConcurrentHashMap<>();

    private Texts() {}

    static boolean has(String key) {
        return patterns(Language.system()).containsKey(key);
    }

    /** @throws java.util.MissingResourceException for a key that is not there: a fault of the program */
    static String of(String key, Object... arguments) {
        Locale language = Language.system();
        String pattern = patterns(language).get(key);
        if (pattern == null) {
            throw new MissingResourceException("no words for " + key, "texts", key);
        }
        return new MessageFormat(pattern, language).format(arguments);
    }

    private static Map<String, String> patterns(Locale language) {
        return READ.computeIfAbsent(
                language, each -> TextFile.read(Texts.class, "texts", each).orElseThrow());
    }
}
