package care.quarterback.cli;

import care.quarterback.core.session.Problem;
import care.quarterback.core.text.Language;
import care.quarterback.core.text.Message;
import care.quarterback.core.text.Sentences;
import care.quarterback.core.text.TextFile;
import care.quarterback.desk.text.DeskTexts;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The sentences of the command line, from texts.properties beside this class. */
final class Texts {

    private static final Map<Locale, Map<String, String>> READ = new ConcurrentHashMap<>();

    private static final Map<Locale, Sentences> WORDS = new ConcurrentHashMap<>();

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

    /** What a refusal says. */
    static String of(List<Problem> problems) {
        return problems.stream().map(each -> each.sentence(words())).collect(Collectors.joining("\n"));
    }

    static String of(Message message) {
        return words().sentence(message);
    }

    /** The sentences that the other faces say too. */
    static Sentences words() {
        return WORDS.computeIfAbsent(Language.system(), DeskTexts::in);
    }

    private static Map<String, String> patterns(Locale language) {
        return READ.computeIfAbsent(
                language, each -> TextFile.read(Texts.class, "texts", each).orElseThrow());
    }
}
