package care.quarterback.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of the command line, from texts.properties beside this class. */
final class Texts {

    private static final Locale LANGUAGE = Locale.ENGLISH;
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("care.quarterback.cli.texts", Locale.ROOT, Texts.class.getClassLoader());

    private Texts() {}

    static boolean has(String key) {
        return BUNDLE.containsKey(key);
    }

    /** @throws java.util.MissingResourceException for a key that is not there: a fault of the program */
    static String of(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), LANGUAGE).format(arguments);
    }
}
