package care.quarterback.presentation.section;

import care.quarterback.model.value.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An entry in the table of a section. Immutable.
 *
 * @param cells in words, a cell for each column
 * @param name the entry's short name
 * @param takenOut who took it out of use, when and why; empty while it is in use
 * @param withheld what can't be done with it now, by deed; a move by its way
 */
public record SectionRow(ObjectId id, List<String> cells, String name, String takenOut, Set<String> withheld) {

    public SectionRow {
        cells = List.copyOf(cells);
        withheld = Set.copyOf(withheld);
    }

    public boolean inUse() {
        return takenOut.isEmpty();
    }

    /** The same row with other words in its first cell. */
    SectionRow saying(String first) {
        List<String> changed = new ArrayList<>(cells);
        changed.set(0, first);
        return new SectionRow(id, changed, name, takenOut, withheld);
    }

    /** The same row with other things that can't be done. */
    SectionRow withholding(Set<String> other) {
        return new SectionRow(id, cells, name, takenOut, other);
    }
}
