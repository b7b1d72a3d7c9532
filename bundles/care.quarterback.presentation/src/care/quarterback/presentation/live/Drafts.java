package care.quarterback.presentation.live;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was typed into the forms of a case and is not entered yet: it comes back when the page, the row or the case comes
 * back. In memory only. On the screen's thread.
 */
public final class Drafts {

    private final Map<List<Object>, Map<String, String>> forms = new HashMap<>();

    /** Field names with what stands in them; to be written into. @param form which one of the section's forms */
    public Map<String, String> of(String section, Object form) {
        return forms.computeIfAbsent(List.of(section, form), key -> new LinkedHashMap<>());
    }

    /** Fills in what is known from elsewhere; what was typed for something else goes. */
    public void fill(String section, Object form, Map<String, String> known) {
        Map<String, String> typed = of(section, form);
        if (known.entrySet().stream()
                .anyMatch(each ->
                        !typed.getOrDefault(each.getKey(), each.getValue()).equals(each.getValue()))) {
            typed.clear();
        }
        typed.putAll(known);
    }

    /** The form is done. */
    public void drop(String section, Object form) {
        forms.remove(List.of(section, form));
    }
}
