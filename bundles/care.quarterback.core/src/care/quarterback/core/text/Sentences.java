package care.quarterback.core.text;

import care.quarterback.model.CasePackage;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Whole sentences for people, in one language: the screen, the report and the command line print the same ones. Each
 * feature has its own file, {@code <feature>.properties} in the text package of the room that says it, with MessageFormat
 * patterns. Thread-safe;
 * says the same for ever, and keeps the patterns that were used.
 */
public final class Sentences {

    private final Locale locale;
    private final DateTimeFormatter dates;

    /** Patterns that were asked for, by feature and key; there are as many as the files hold. */
    private final Map<String, Map<String, MessageFormat>> patterns = new ConcurrentHashMap<>();

    private final List<Class<?>> homes;
    private final Map<String, ResourceBundle> files = new ConcurrentHashMap<>();

    /** The sentences of this room alone; the rooms above add theirs with {@link #and}. */
    public Sentences(Locale locale) {
        this(locale, List.of(Sentences.class, CasePackage.class)); // beside the model lie its hints
    }

    private Sentences(Locale locale, List<Class<?>> homes) {
        this.locale = locale;
        this.homes = homes;
        this.dates = DateTimeFormatter.ofPattern("EEE d MMM uuuu", locale);
    }

    /** These sentences, and those in the files beside the class: a room's texts lie in the room that says them. */
    public Sentences and(Class<?> home) {
        return new Sentences(
                locale, Stream.concat(homes.stream(), Stream.of(home)).toList());
    }

    public Locale locale() {
        return locale;
    }

    /**
     * The sentence of a key.
     *
     * @param feature the file's name, such as "consensus"
     * @param arguments what the pattern's {0}, {1} ... stand for; dates are written by {@link #date}
     * @throws java.util.MissingResourceException when there is no such key: a programming error that a test finds
     */
    public String of(String feature, String key, Object... arguments) {
        Object[] shown = arguments.clone();
        for (int i = 0; i < shown.length; i++) {
            if (shown[i] instanceof LocalDate date) {
                shown[i] = date(date);
            }
        }
        MessageFormat pattern = patterns.computeIfAbsent(feature, name -> new ConcurrentHashMap<>())
                .computeIfAbsent(key, name -> new MessageFormat(bundle(feature).getString(name), locale));
        return ((MessageFormat) pattern.clone()).format(shown); // a format is of one thread at a time
    }

    /** Whether there is such a key. */
    public boolean has(String feature, String key) {
        return bundle(feature).containsKey(key);
    }

    /** The text of a key as it stands in its file, for what is no pattern. */
    public String plain(String feature, String key) {
        return bundle(feature).getString(key);
    }

    /** The sentences of a key with the endings ".1", ".2" ..., in their order; empty when there is none. */
    public List<String> all(String feature, String key) {
        ResourceBundle file = bundle(feature);
        var all = new ArrayList<String>();
        while (file.containsKey(key + "." + (all.size() + 1))) {
            all.add(of(feature, key + "." + (all.size() + 1)));
        }
        return List.copyOf(all);
    }

    private ResourceBundle bundle(String feature) {
        return files.computeIfAbsent(feature, this::load);
    }

    private ResourceBundle load(String feature) {
        MissingResourceException missing = null;
        for (Class<?> home : homes) {
            try {
                return ResourceBundle.getBundle(
                        home.getPackageName() + "." + feature,
                        locale,
                        home.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            } catch (MissingResourceException e) {
                missing = e;
            }
        }
        throw missing;
    }

    /** The word for a literal of the model, such as "no" for {@code Need.NO}: key "Need.NO" of words.properties. */
    public String word(Enum<?> literal) {
        return of("words", literal.getDeclaringClass().getSimpleName() + "." + literal.name());
    }

    /** "A", "A and B", "A, B and C". */
    public String list(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        int last = parts.size() - 1;
        return of("words", "list.and", String.join(", ", parts.subList(0, last)), parts.get(last));
    }

    /** "Tue 24 Mar 2026". */
    public String date(LocalDate date) {
        return dates.format(date);
    }
}
