package care.quarterback.presentation.search;

import care.quarterback.model.value.CaseId;
import care.quarterback.presentation.section.SectionPlace;
import java.util.Map;

/** Where a line of the search leads. Immutable. */
public sealed interface SearchGoal {

    /** Opens a case. */
    record OpenCase(CaseId id) implements SearchGoal {}

    /** Goes to a place of a case, and opens what the place opens. */
    record OfCase(CaseId id, SectionPlace place) implements SearchGoal {}

    /** Shows an entry of the practice's directory. @param page the key of its page; @param words what finds it there */
    record Directory(String page, String words) implements SearchGoal {}

    /** Copies a code with its words. */
    record Copy(String words) implements SearchGoal {}

    /** Runs a command of the window. @param parameters what its menu entry gives it, by their ids */
    record Command(String id, Map<String, String> parameters) implements SearchGoal {

        public Command {
            parameters = Map.copyOf(parameters);
        }
    }

    /** Shows another perspective of the window. */
    record Perspective(String id) implements SearchGoal {}
}
