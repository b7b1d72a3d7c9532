package care.quarterback.presentation.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * What was typed into the forms of a case and isn't saved yet: it comes back when the page, the row, the case or the program
 * comes back. On the screen's thread.
 */
public final class Drafts {

    private final Map<String, Draft> forms = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> restored = new LinkedHashMap<>();
    private final BiConsumer<String, Map<String, String>> keep;

    /** @param restored what was kept, by place; @param keep is given all of a form at every change, by place */
    Drafts(Map<String, Map<String, String>> restored, BiConsumer<String, Map<String, String>> keep) {
        this.restored.putAll(restored);
        this.keep = keep;
    }

    /** Of a case that has none. */
    static Drafts none() {
        return new Drafts(Map.of(), (place, typed) -> {});
    }

    /** What stands in a form. @param place which form of the case, up to 300 letters */
    public Draft of(String place) {
        return forms.computeIfAbsent(
                place,
                each -> new Draft(restored.getOrDefault(each, Map.of()), typed -> {
                    restored.remove(each);
                    keep.accept(each, typed);
                }));
    }

    /** Whether something stands in a form whose place begins so. */
    public boolean begun(String places) {
        return Stream.concat(
                        forms.entrySet().stream()
                                .filter(form -> !form.getValue().isEmpty())
                                .map(Map.Entry::getKey),
                        restored.entrySet().stream()
                                .filter(form -> !form.getValue().isEmpty())
                                .map(Map.Entry::getKey))
                .anyMatch(place -> place.startsWith(places));
    }

    /** The forms that somebody left before this start and nobody has typed into since. */
    public List<String> restored() {
        return List.copyOf(restored.keySet());
    }
}
