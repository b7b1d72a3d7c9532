package care.quarterback.core.entry;

import care.quarterback.core.text.Sentences;
import java.util.Locale;
import java.util.MissingResourceException;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;

/** The words for the model's classes and fields, and the sentences about what was typed into them. */
public final class EntryWords {

    private static final Sentences SENTENCES = new Sentences(Locale.US);

    private EntryWords() {}

    /** "records due on" for {@code dueOn}: from fields.properties where the model's name is no plain word,
     * else split. */
    public static String label(EStructuralFeature feature) {
        String name = feature.getEContainingClass().getName() + "." + feature.getName();
        return worded(name, worded(feature.getName(), split(feature.getName())));
    }

    /** "family discussion" for {@code FamilyDiscussion}. */
    public static String label(EClass type) {
        return worded(type.getName(), split(type.getName()));
    }

    static String sentence(String key, Object... arguments) {
        String text = SENTENCES.of("entry", key, arguments);
        return text.substring(0, 1).toUpperCase(Locale.US) + text.substring(1);
    }

    private static String worded(String key, String otherwise) {
        try {
            return SENTENCES.of("fields", key);
        } catch (MissingResourceException e) {
            return otherwise; // most names of the model are plain words already
        }
    }

    private static String split(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.US);
    }
}
