package care.quarterback.presentation.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What was typed into one form and isn't saved yet, by field. On the screen's thread. */
public final class Draft {

    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Consumer<Map<String, String>> changed;

    /** @param stands what was kept of it; @param changed is given all of it at every change */
    Draft(Map<String, String> stands, Consumer<Map<String, String>> changed) {
        typed.putAll(stands);
        this.changed = changed;
    }

    /** Of a form that is kept nowhere. */
    public static Draft passing() {
        return new Draft(Map.of(), all -> {});
    }

    /** What stands in its fields. */
    public Map<String, String> typed() {
        return Map.copyOf(typed);
    }

    /** The fields that something was typed into, also those that were emptied. */
    public Set<String> fields() {
        return Set.copyOf(typed.keySet());
    }

    public boolean holds(String field) {
        return typed.containsKey(field);
    }

    public boolean isEmpty() {
        return typed.isEmpty();
    }

    /** What stands in a field. @param otherwise where nothing was typed into it */
    public String text(String field, String otherwise) {
        return typed.getOrDefault(field, otherwise);
    }

    public void type(String field, String text) {
        if (!text.equals(typed.put(field, text))) {
            tell();
        }
    }

    /** All of a form at once. */
    public void type(Map<String, String> fields) {
        typed.putAll(fields);
        tell();
    }

    /** All of a form instead of what stood in it. */
    public void replace(Map<String, String> fields) {
        if (!typed.equals(fields)) {
            typed.clear();
            typed.putAll(fields);
            tell();
        }
    }

    /** Fills in what is known from elsewhere; what was typed for something else goes. */
    public void fill(Map<String, String> known) {
        if (known.entrySet().stream()
                .anyMatch(each -> !text(each.getKey(), each.getValue()).equals(each.getValue()))) {
            typed.clear();
        }
        type(known);
    }

    /** A field is saved as it was when it was read; what was typed since stays. */
    public void saved(String field, String text) {
        if (typed.remove(field, text)) {
            tell();
        }
    }

    /** These fields are saved, or not wanted any more. */
    public void forget(Set<String> fields) {
        if (typed.keySet().removeAll(fields)) {
            tell();
        }
    }

    /** The form is saved or given up. */
    public void drop() {
        if (!typed.isEmpty()) {
            typed.clear();
            tell();
        }
    }

    /** Nobody wants it at the next start; until then it stands where it was typed. */
    public void giveUp() {
        if (!typed.isEmpty()) {
            changed.accept(Map.of());
        }
    }

    private void tell() {
        changed.accept(typed());
    }
}
