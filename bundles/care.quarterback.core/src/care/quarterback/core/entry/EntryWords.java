package care.quarterback.core.entry;

import care.quarterback.core.text.Sentences;
import java.util.Locale;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;

/** The words for the model's classes and fields, and the sentences about what was typed into them. */
public final class EntryWords {

    private static final Sentences SENTENCES = new Sentences(Locale.US);

    private EntryWords() {}

    /** "Due date" for {@code Task.dueOn}. */
    public static String label(EStructuralFeature feature) {
        return SENTENCES.of("labels", feature.getEContainingClass().getName() + "." + feature.getName());
    }

    /** "Family discussion" for {@code FamilyDiscussion}. */
    public static String label(EClass type) {
        return SENTENCES.of("labels", type.getName());
    }

    static String sentence(String key, Object... arguments) {
        String text = SENTENCES.of("entry", key, arguments);
        return text.substring(0, 1).toUpperCase(Locale.US) + text.substring(1);
    }
}
