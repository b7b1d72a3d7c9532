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

    /** Asks for a field that is empty and may not be. @param label what the field is called @param chosen whether its value is chosen */
    public static Message blank(Object label, boolean chosen) {
        return sentence(chosen ? "unchosen" : "blank", label);
    }

    static Message sentence(String key, Object... arguments) {
        return Message.of("entry", key, arguments);
    }
}
