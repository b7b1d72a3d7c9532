package care.quarterback.core.text;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The patterns of one {@code .properties} file in a language; every text that people read is loaded here. */
public final class TextFile {

    private TextFile() {}

    /**
     * The patterns by their keys.
     *
     * @param home a class in the file's package
     * @param name without its ending
     * @return empty when there is no such file
     */
    public static Optional<Map<String, String>> read(Class<?> home, String name, Locale language) {
        try {
            ResourceBundle file = ResourceBundle.getBundle(
                    home.getPackageName() + "." + name,
                    language,
                    home.getClassLoader(),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            Function<String, String> as = language.equals(Language.PSEUDO) ? PseudoText::of : Function.identity();
            return Optional.of(file.keySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Function.identity(), key -> as.apply(file.getString(key)))));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }
}
