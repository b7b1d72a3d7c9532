package care.quarterback.presentation.search;

import care.quarterback.model.value.CaseId;
import care.quarterback.presentation.section.SectionPlace;

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

    /** Runs a command of the window. */
    record Command(String id) implements SearchGoal {}

    /** Shows another perspective of the window. */
    record Perspective(String id) implements SearchGoal {}
}
