package care.quarterback.cli;

import care.quarterback.core.text.Language;
import care.quarterback.core.text.TextFile;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** What --help says of commands, options and parameters, from help.properties beside this class. */
final class HelpTexts extends ResourceBundle {

    private static final Map<Locale, HelpTexts> READ = new ConcurrentHashMap<>();

    private final Map<String, String> texts;

    private HelpTexts(Map<String, String> texts) {
        this.texts = texts;
    }

    /** In the language of whoever uses this computer. */
    static ResourceBundle here() {
        return READ.computeIfAbsent(
                Language.system(),
                language -> new HelpTexts(
                        TextFile.read(HelpTexts.class, "help", language).orElseThrow()));
    }

    @Override
    protected Object handleGetObject(String key) {
        return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }
}
