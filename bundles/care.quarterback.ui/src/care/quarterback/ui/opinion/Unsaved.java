package care.quarterback.ui.opinion;

import care.quarterback.model.value.ObjectId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was typed into a part of the letter and is not added yet: it stays with the version and the line that it belongs to,
 * and is there again when these are.
 *
 * @param <D> what stands in the part
 */
final class Unsaved<D> {

    private final Map<List<Object>, D> drafts = new HashMap<>();
    private List<Object> place = List.of();
    private D begun;

    /** The part will show something else. @param now what stands in it */
    void leave(D now) {
        if (begun != null && !now.equals(begun)) {
            drafts.put(place, now);
        } else if (begun != null) {
            drafts.remove(place);
        }
    }

    /**
     * The part shows a line, or an empty one for a new line.
     *
     * @param saved what stands in it by itself
     * @return what was typed there before and not added
     */
    Optional<D> enter(Optional<ObjectId> version, Optional<ObjectId> line, D saved) {
        place = List.of(version, line);
        begun = saved;
        return Optional.ofNullable(drafts.get(place));
    }

    /** What stands in the part was added. */
    void saved() {
        drafts.remove(place);
        begun = null;
    }
}
