package care.quarterback.exchange.fhir;

import care.quarterback.core.text.Language;
import care.quarterback.core.text.TextFile;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The sentences of this package, from {@code messages.properties}. One for each reading; not for several threads. */
public final class Messages {

    private final Locale language = Language.system();
    private final Map<String, String> patterns =
            TextFile.read(Messages.class, "messages", language).orElseThrow();
    private final Map<List<Object>, String> made = new HashMap<>();

    /** The sentence of a key; the same one is made once, since a record repeats itself thousands of times. */
    public String of(String key, Object... arguments) {
        List<Object> wanted = List.of(key, List.of(arguments));
        String present = made.get(wanted);
        if (present == null) {
            present = new MessageFormat(patterns.get(key), language).format(arguments);
            if (made.size() < 1000) {
                made.put(wanted, present);
            }
        }
        return present;
    }
}
