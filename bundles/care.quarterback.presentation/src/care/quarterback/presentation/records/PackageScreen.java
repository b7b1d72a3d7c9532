package care.quarterback.presentation.records;

import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.work.Choice;
import java.util.List;
import java.util.Set;

/**
 * What was asked for and what is in the package, as two lists that meet. Immutable.
 *
 * @param sentence how they stand to each other, in words; empty while no further opinion is arranged
 * @param free documents that can still be put in
 */
public record PackageScreen(String sentence, List<Line> asked, List<Line> packed, List<Choice<ObjectId>> free) {

    /** No further opinion is arranged. */
    static final PackageScreen NONE = new PackageScreen("", List.of(), List.of(), List.of());

    public PackageScreen {
        asked = List.copyOf(asked);
        packed = List.copyOf(packed);
        free = List.copyOf(free);
    }

    /** Whether there is anything to compare. */
    public boolean empty() {
        return asked.isEmpty() && packed.isEmpty();
    }

    /**
     * A line of either list.
     *
     * @param open whether something is to be done about it: it is missing, or in excess
     * @param state the same in words, with the counterpart where there is one
     * @param why more about it, in a sentence; may be empty
     * @param meets its counterparts in the other list
     */
    public record Line(ObjectId id, boolean open, String text, String state, String why, Set<ObjectId> meets) {

        public Line {
            meets = Set.copyOf(meets);
        }
    }
}
