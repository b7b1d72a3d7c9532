package care.quarterback.core.session;

import care.quarterback.core.audit.AuditEntry.AuditChange;
import java.util.List;

/** What became of a command. */
public sealed interface Outcome {

    /** Done and saved. */
    record Done(long revision, List<AuditChange> changes) implements Outcome {}

    /** Nothing changed: the input cannot be accepted as it is. */
    record Rejected(List<Problem> problems) implements Outcome {}

    /** Nothing changed: somebody else changed the same place since; a person chooses between the two values. */
    record Conflicted(List<AuditChange> mine, List<AuditChange> theirs) implements Outcome {}

    default boolean done() {
        return this instanceof Done;
    }
}
