package care.quarterback.presentation.consensus;

import care.quarterback.presentation.consensus.FieldKey.ChoiceKey;
import care.quarterback.presentation.consensus.FieldKey.TextKey;
import care.quarterback.presentation.consensus.WorkScreen.ChoiceField;
import care.quarterback.presentation.consensus.WorkScreen.Form;
import care.quarterback.presentation.consensus.WorkScreen.Line;
import care.quarterback.presentation.consensus.WorkScreen.TextField;
import java.util.Optional;
import java.util.Set;

/**
 * What was filled in to the open form and is not saved yet. It stays when the form is drawn anew, and is forgotten when
 * another line opens.
 */
public final class WorkDrafts {

    private FieldValues typed = FieldValues.none();
    private String open = "";

    /** Looks at what is drawn next; true when another line is open than before. */
    public boolean turnTo(WorkScreen<?> screen) {
        String now = screen.open().map(Line::key).orElse("");
        boolean other = !now.equals(open);
        if (other) {
            forget();
            open = now;
        }
        return other;
    }

    public void type(TextKey field, String text) {
        typed = typed.with(field, text);
    }

    public <V> void choose(ChoiceKey<V> field, Optional<V> chosen) {
        typed = typed.with(field, chosen);
    }

    /** What the field shows: what was typed, else what it says by itself. */
    public String shown(TextField field) {
        return typed.holds(field.key()) ? typed.text(field.key()) : field.value();
    }

    /** What the field shows: what was chosen, else what it says by itself. */
    public <V> Optional<V> shown(ChoiceField<V> field) {
        return typed.holds(field.key()) ? typed.choice(field.key()) : field.value();
    }

    /** All fields of the form as they are on the screen. */
    public FieldValues values(Form<?> form) {
        return form.values().with(typed);
    }

    /** What stands in these fields is saved; the others keep what was filled in. */
    public void saved(Set<FieldKey> fields) {
        typed = typed.without(fields);
    }

    /** Nothing of it is wanted any more. */
    public void forget() {
        typed = FieldValues.none();
    }
}
