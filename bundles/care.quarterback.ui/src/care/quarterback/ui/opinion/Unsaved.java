package care.quarterback.ui.opinion;

import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.Draft;
import care.quarterback.presentation.live.Drafts;
import care.quarterback.presentation.opinion.OpinionPresenter;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was typed into a part of the letter and is not added yet: it stays with the version and the line that it belongs to,
 * and is there again when these are.
 *
 * @param <D> what stands in the part
 */
final class Unsaved<D> {

    private final Drafts drafts;
    private final String part;
    private final Function<D, Map<String, String>> words;
    private final Function<Map<String, String>, D> reading;
    private Optional<Draft> place = Optional.empty();
    private D begun;

    /** @param part tells it from other parts of a letter; @param words how it is kept; @param reading the other way round */
    Unsaved(
            Drafts drafts,
            String part,
            Function<D, Map<String, String>> words,
            Function<Map<String, String>, D> reading) {
        this.drafts = drafts;
        this.part = part;
        this.words = words;
        this.reading = reading;
    }

    /** Somebody typed or chose something, or the part will show something else. @param now what stands in it */
    void keep(D now) {
        if (begun == null || place.isEmpty()) {
            return;
        }
        if (now.equals(begun)) {
            place.get().drop();
        } else {
            place.get().replace(words.apply(now));
        }
    }

    /**
     * The part shows a line, or an empty one for a new line.
     *
     * @param saved what stands in it by itself
     * @return what was typed there before and not added
     */
    Optional<D> enter(Optional<ObjectId> version, Optional<ObjectId> line, D saved) {
        begun = saved;
        place = version.map(id -> drafts.of(
                OpinionPresenter.draftPlace(part, id, line.map(ObjectId::value).orElse("new"))));
        return place.filter(draft -> !draft.isEmpty()).map(draft -> reading.apply(draft.typed()));
    }

    /** What stands in the part was added. */
    void saved() {
        place.ifPresent(Draft::drop);
        begun = null;
    }
}
