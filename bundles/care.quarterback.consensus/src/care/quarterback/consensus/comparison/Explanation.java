package care.quarterback.consensus.comparison;

import java.util.List;

/**
 * The comparison as a nurse would tell it to the patient or to a colleague: read aloud, it says what differs, why that
 * matters, and what is next. Whole sentences; screen, report and command line show the same. Immutable.
 *
 * @param differs what the doctors say alike and unlike, diagnosis first
 * @param matters why the difference is worth a telephone call; empty when nothing differs
 * @param next who does what now; never empty
 * @param place where the next step is done
 */
public record Explanation(List<String> differs, List<String> matters, List<String> next, Place place) {

    public Explanation {
        differs = List.copyOf(differs);
        matters = List.copyOf(matters);
        next = List.copyOf(next);
    }

    /** The piece of work that holds the next step. */
    public enum Place {
        /** Another opinion has to be recorded first. */
        OPINIONS,
        /** Results are awaited. */
        SETTLE,
        /** The talk between the doctors, and what follows from it. */
        CALL,
        MATTERS,
        DECISION
    }
}
