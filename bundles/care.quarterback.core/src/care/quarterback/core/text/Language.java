package care.quarterback.core.text;

import java.util.List;
import java.util.Locale;

/** The one place that says in which language people are spoken to: words, dates and numbers come from the same one. */
public final class Language {

    /** American English with accents and brackets: it shows which words on a screen do not come from a text file. */
    public static final Locale PSEUDO = Locale.of("en", "XA");

    private static final List<Locale> SPOKEN = List.of(Locale.US, PSEUDO);

    private Language() {}

    /** The language for whoever uses this computer. */
    public static Locale system() {
        return of(Locale.getDefault(Locale.Category.DISPLAY));
    }

    /** The wanted one, or American English where there are no texts: never the words of one and the dates of another. */
    public static Locale of(Locale wanted) {
        return SPOKEN.contains(wanted) ? wanted : Locale.US;
    }
}
