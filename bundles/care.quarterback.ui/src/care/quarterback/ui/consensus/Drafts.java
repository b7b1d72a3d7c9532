package care.quarterback.ui.consensus;

import java.util.HashMap;
import java.util.Map;

/** What was typed into a form and is not saved yet: it stays when the form is made anew. */
final class Drafts {

    private final Map<String, String> shown = new HashMap<>();
    private final Map<String, String> typed = new HashMap<>();

    /** What the field shows: what was typed, else what it says by itself. */
    String start(String field, String value) {
        shown.put(field, value);
        return typed.getOrDefault(field, value);
    }

    void type(String field, String value) {
        typed.put(field, value);
    }

    /** All fields, as they are on the screen. */
    Map<String, String> values() {
        Map<String, String> values = new HashMap<>(shown);
        values.putAll(typed);
        return values;
    }
}
