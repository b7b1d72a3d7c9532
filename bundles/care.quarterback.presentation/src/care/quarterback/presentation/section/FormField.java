package care.quarterback.presentation.section;

import care.quarterback.core.entry.FieldKind;
import care.quarterback.presentation.work.Choice;
import java.util.ArrayList;
import java.util.List;

/**
 * A field of a form as it is drawn. Immutable.
 *
 * @param name the model's name, or the deed's
 * @param hint what to enter, in a sentence; may be empty
 * @param more whether it stands behind "More"
 * @param required whether the form is refused without it
 * @param open whether a yes or no can be left unsaid
 * @param value dates and numbers as people write them, choices by their literal, entries by their id, several a line each
 * @param choices what can be chosen, with its words
 * @param refusal what is wrong with it; empty for nothing
 */
public record FormField(
        String name,
        String label,
        String hint,
        FieldKind kind,
        boolean more,
        boolean required,
        boolean open,
        String value,
        List<Choice<String>> choices,
        String refusal) {

    public FormField {
        choices = List.copyOf(choices);
    }

    /** Offers what stands as well: a record may bring a word of its own where people choose one of ours. */
    public FormField offering(String stands) {
        if (stands.isEmpty() || choices.stream().anyMatch(each -> each.value().equals(stands))) {
            return this;
        }
        List<Choice<String>> more = new ArrayList<>(choices);
        more.add(new Choice<>(stands, stands));
        return new FormField(name, label, hint, kind, more(), required, open, value, more, refusal);
    }

    /** The same field with what stands in it and what is wrong with it. */
    public FormField with(String shown, String sentence) {
        return new FormField(name, label, hint, kind, more, required, open, shown, choices, sentence);
    }

    /** The same field, marked as one that the form is refused without. */
    public FormField asRequired(boolean needed) {
        return new FormField(name, label, hint, kind, more, needed, open, value, choices, refusal);
    }

    FormField upFront() {
        return new FormField(name, label, hint, kind, false, required, open, value, choices, refusal);
    }
}
