package care.quarterback.presentation.consensus;

import care.quarterback.presentation.consensus.FieldKey.ChoiceKey;
import care.quarterback.presentation.consensus.FieldKey.TextKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stands in the fields of a form: text as it was typed, choices as what was chosen. Immutable. */
public final class FieldValues {

    private static final FieldValues NONE = new FieldValues(Map.of());

    private final Map<FieldKey, Object> values;

    private FieldValues(Map<FieldKey, Object> values) {
        this.values = Map.copyOf(values);
    }

    /** No field at all. */
    public static FieldValues none() {
        return NONE;
    }

    /** These, with this text in the field. */
    public FieldValues with(TextKey field, String text) {
        return with(Map.of(field, text));
    }

    /** These, with this choice in the field. @param chosen empty when nothing is */
    public <V> FieldValues with(ChoiceKey<V> field, Optional<V> chosen) {
        return with(Map.of(field, chosen));
    }

    /** These, where the others say nothing else. */
    public FieldValues with(FieldValues others) {
        return with(others.values);
    }

    private FieldValues with(Map<? extends FieldKey, ?> others) {
        Map<FieldKey, Object> all = new HashMap<>(values);
        all.putAll(others);
        return new FieldValues(all);
    }

    /** These, but for some fields. */
    public FieldValues without(Set<FieldKey> fields) {
        Map<FieldKey, Object> all = new HashMap<>(values);
        all.keySet().removeAll(fields);
        return new FieldValues(all);
    }

    public boolean holds(FieldKey field) {
        return values.containsKey(field);
    }

    /** What stands in the field; empty when there is no such field. */
    public String text(TextKey field) {
        return (String) values.getOrDefault(field, "");
    }

    /** What is chosen in the field; empty when nothing is, or there is no such field. */
    public <V> Optional<V> choice(ChoiceKey<V> field) {
        var chosen = (Optional<?>) values.getOrDefault(field, Optional.empty());
        return chosen.map(field.type()::cast);
    }
}
