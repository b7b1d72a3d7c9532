package care.quarterback.core.entry;

import care.quarterback.core.text.Message;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;

/** The words for the model's classes and fields, and the sentences about what was typed into them. */
public final class EntryWords {

    private EntryWords() {}

    /** "Due date" for {@code Task.dueOn}. */
    public static Message label(EStructuralFeature feature) {
        return Message.of("labels", feature.getEContainingClass().getName() + "." + feature.getName());
    }

    /** "Family discussion" for {@code FamilyDiscussion}. */
    public static Message label(EClass type) {
        return Message.of("labels", type.getName());
    }

    static Message sentence(String key, Object... arguments) {
        return Message.of("entry", key, arguments);
    }
}
