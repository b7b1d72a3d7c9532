package care.quarterback.core.session;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditEntry.AuditChange;
import java.util.List;
import java.util.Optional;

/** What became of a command. */
public sealed interface Outcome {

    /** Done and saved. */
    record Done(long revision, List<AuditChange> changes) implements Outcome {}

    /** Nothing changed: the input cannot be accepted as it is. */
    record Rejected(List<Problem> problems) implements Outcome {}

    /**
     * Nothing changed: somebody else changed the same place since; a person chooses between the two values. The document is
     * theirs now: doing it again takes one's own.
     *
     * @param others what others did since, oldest first
     */
    record Conflicted(List<AuditChange> mine, List<AuditEntry> others) implements Outcome {

        public Conflicted {
            mine = List.copyOf(mine);
            others = List.copyOf(others);
        }

        /** What others changed. */
        public List<AuditChange> theirs() {
            return others.stream().flatMap(entry -> entry.changes().stream()).toList();
        }

        /** Two values for one place. @param theirs what they changed it to, the last of them @param by their entry */
        public record Pair(AuditChange mine, AuditChange theirs, AuditEntry by) {}

        /** Where both changed the same place. */
        public List<Pair> pairs() {
            return mine.stream().flatMap(change -> pair(change).stream()).toList();
        }

        private Optional<Pair> pair(AuditChange change) {
            return others.reversed().stream()
                    .flatMap(entry -> entry.changes().stream()
                            .filter(each -> Collision.between(List.of(change), List.of(each)))
                            .map(each -> new Pair(change, each, entry)))
                    .findFirst();
        }
    }

    default boolean done() {
        return this instanceof Done;
    }
}
