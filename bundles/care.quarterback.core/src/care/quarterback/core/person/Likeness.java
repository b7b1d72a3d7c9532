package care.quarterback.core.person;

import care.quarterback.core.text.Message;
import java.util.List;

/**
 * Whether two records are of one person, and what speaks for it and against it.
 *
 * @param named name and date of birth are the same
 * @param reasons sentences for the person who decides, what weighs most first; never empty
 */
public record Likeness(Verdict verdict, boolean named, List<Message> reasons) {

    public Likeness {
        reasons = List.copyOf(reasons);
    }

    public boolean is(Verdict asked) {
        return verdict == asked;
    }

    /** What follows for a record that comes in. */
    public enum Verdict {
        /** Proved, and nothing contradicts: it may go in unasked. */
        SAME,
        /** Something suggests it: a person has to say. */
        ASK,
        /** Two people: one's record must never stand in the other's case. */
        DIFFERENT
    }
}
