package care.quarterback.core.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The one place that says in which language people are spoken to: words, dates and numbers come from the same one. That is
 * the computer's language, or the one that the practice whose store is open has chosen.
 */
public final class Language {

    /** American English with accents and brackets: it shows which words on a screen do not come from a text file. */
    public static final Locale PSEUDO = Locale.of("en", "XA");

    private static final List<Locale> SPOKEN = List.of(Locale.US, PSEUDO);

    private Language() {}

    /** The time for which a practice's language is spoken. */
    public interface Spoken extends AutoCloseable {

        /** Goes back to the language that was spoken before. */
        @Override
        void close();
    }

    /** The language to speak now. */
    public static Locale system() {
        return of(Locale.getDefault(Locale.Category.DISPLAY));
    }

    /** The wanted one, or American English where there are no texts: never the words of one and the dates of another. */
    public static Locale of(Locale wanted) {
        return SPOKEN.contains(wanted) ? wanted : Locale.US;
    }

    /** The tags that can be chosen: "en-US", and "en-XA" for trying. */
    public static List<String> offered() {
        return SPOKEN.stream().map(Locale::toLanguageTag).toList();
    }

    /** The tag as it is kept, however its letters are typed; empty for a language without texts. */
    public static Optional<String> offered(String typed) {
        return offered().stream()
                .filter(tag -> tag.equalsIgnoreCase(typed.strip().replace('_', '-')))
                .findFirst();
    }

    /**
     * Speaks the language of a practice until the result is closed. There is one open practice in a program: its language
     * is that of the whole program, since messages are made in many places that know of no practice.
     *
     * @param tag blank for the computer's own language
     */
    public static Spoken speak(String tag) {
        if (tag == null || tag.isBlank()) {
            return () -> {};
        }
        Locale before = Locale.getDefault(Locale.Category.DISPLAY);
        Locale.setDefault(Locale.Category.DISPLAY, of(Locale.forLanguageTag(tag)));
        return () -> Locale.setDefault(Locale.Category.DISPLAY, before);
    }
}
