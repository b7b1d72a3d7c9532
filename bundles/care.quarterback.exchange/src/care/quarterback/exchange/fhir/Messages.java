package care.quarterback.exchange.fhir;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The sentences of this package, from {@code messages.properties}. One for each reading; not for several threads. */
final class Messages {

    private final ResourceBundle bundle = ResourceBundle.getBundle(
            "care.quarterback.exchange.fhir.messages", Locale.ROOT, Messages.class.getClassLoader());
    private final Map<List<Object>, String> made = new HashMap<>();

    /** The sentence of a key; the same one is made once, since a record repeats itself thousands of times. */
    String of(String key, Object... arguments) {
        List<Object> wanted = List.of(key, List.of(arguments));
        String present = made.get(wanted);
        if (present == null) {
            present = new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
            if (made.size() < 1000) {
                made.put(wanted, present);
            }
        }
        return present;
    }
}
