package care.quarterback.presentation.section;

import care.quarterback.model.value.ObjectId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A section as it is drawn. Immutable.
 *
 * @param rows those in use, then those taken out while they are shown
 * @param takenOut the words of the switch that shows what was taken out; empty when there is nothing
 * @param form the open form
 * @param select the row that has just come
 * @param withheld the deeds on no row that can't be done now
 */
public record SectionScreen(
        List<SectionRow> rows,
        String takenOut,
        Optional<FormScreen> form,
        Optional<ObjectId> select,
        Set<String> withheld) {

    static final SectionScreen NONE = new SectionScreen(List.of(), "", Optional.empty(), Optional.empty(), Set.of());

    public SectionScreen {
        rows = List.copyOf(rows);
        withheld = Set.copyOf(withheld);
    }

    /** The rows in use. */
    public List<ObjectId> used() {
        return rows.stream().filter(SectionRow::inUse).map(SectionRow::id).toList();
    }
}
