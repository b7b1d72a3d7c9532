package care.quarterback.presentation.section;

import care.quarterback.model.value.ObjectId;
import java.util.ArrayList;
import java.util.List;

/**
 * An entry in the table of a section. Immutable.
 *
 * @param cells in words, a cell for each column
 * @param name the entry's short name
 * @param takenOut who took it out of use, when and why; empty while it is in use
 */
public record SectionRow(ObjectId id, List<String> cells, String name, String takenOut) {

    public SectionRow {
        cells = List.copyOf(cells);
    }

    public boolean inUse() {
        return takenOut.isEmpty();
    }

    /** The same row with other words in its first cell. */
    SectionRow saying(String first) {
        List<String> changed = new ArrayList<>(cells);
        changed.set(0, first);
        return new SectionRow(id, changed, name, takenOut);
    }
}
