package care.quarterback.presentation.consensus;

import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.consensus.FieldKey.ChoiceKey;
import care.quarterback.presentation.consensus.FieldKey.TextKey;
import care.quarterback.presentation.consensus.WorkScreen.ChoiceField;
import care.quarterback.presentation.consensus.WorkScreen.Field;
import care.quarterback.presentation.consensus.WorkScreen.Form;
import care.quarterback.presentation.consensus.WorkScreen.Line;
import care.quarterback.presentation.consensus.WorkScreen.TextField;
import care.quarterback.presentation.live.Draft;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.work.Choice;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was filled in to the open form and is not saved yet. It stays when the form is drawn anew, and is there again when the
 * case or the program is opened again; it is forgotten when another line opens.
 */
public final class WorkDrafts {

    private final String name;
    private Optional<LiveCase> live = Optional.empty();
    private Draft kept = Draft.passing();
    private FieldValues typed = FieldValues.none();
    private String open = "";

    /** @param name tells these forms from the others of a case */
    public WorkDrafts(String name) {
        this.name = name;
    }

    /** The forms are about another case from now on, or about none. */
    public void about(Optional<LiveCase> one) {
        live = one;
        open = "";
        kept = Draft.passing();
        typed = FieldValues.none();
    }

    /** Looks at what is drawn next; true when another line is open than before. */
    public boolean turnTo(WorkScreen<?> screen) {
        String now = screen.open().map(Line::key).orElse("");
        boolean other = !now.equals(open);
        if (other) {
            kept.drop(); // the line before was closed
            open = now;
            kept = live.filter(one -> !now.isEmpty())
                    .map(one -> one.drafts().of("work/" + name + "/" + now))
                    .orElseGet(Draft::passing);
            typed = FieldValues.none();
            screen.open().flatMap(Line::form).ifPresent(form -> form.fields().forEach(this::restore));
        }
        return other;
    }

    private void restore(Field field) {
        if (!kept.holds(field.key().name())) {
            return;
        }
        String stands = kept.text(field.key().name(), "");
        switch (field) {
            case TextField text -> typed = typed.with(text.key(), stands);
            case ChoiceField<?> choice -> restore(choice, stands);
        }
    }

    /** What cannot be chosen any more is forgotten. */
    private <V> void restore(ChoiceField<V> field, String stands) {
        field.choices().stream()
                .map(Choice::value)
                .filter(value -> words(value).equals(stands))
                .findFirst()
                .ifPresent(value -> typed = typed.with(field.key(), value));
    }

    private static String words(Optional<?> chosen) {
        return chosen.map(value -> switch (value) {
                    case Enum<?> literal -> literal.name();
                    case ObjectId id -> id.value();
                    default -> value.toString();
                })
                .orElse("");
    }

    public void type(TextKey field, String text) {
        typed = typed.with(field, text);
        kept.type(field.name(), text);
    }

    public <V> void choose(ChoiceKey<V> field, Optional<V> chosen) {
        typed = typed.with(field, chosen);
        kept.type(field.name(), words(chosen));
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

    /** What stands in these fields is saved; the others keep what was filled in while the line stays open. */
    public void saved(Set<FieldKey> fields) {
        typed = typed.without(fields);
        kept.forget(fields.stream().map(FieldKey::name).collect(Collectors.toSet()));
    }
}
