package care.quarterback.core.session;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditEntry.Kind;
import care.quarterback.core.text.Message;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which entry of the audit is next to be taken back, or to be done again, when no session remembers it. */
final class StoredTurn {

    private final Deque<AuditEntry> done = new ArrayDeque<>();
    private final Deque<AuditEntry> undone = new ArrayDeque<>();

    StoredTurn(List<AuditEntry> audit) {
        for (AuditEntry entry : audit) {
            switch (entry.kind()) {
                case DO -> {
                    done.push(entry);
                    undone.clear();
                }
                case UNDO -> {
                    done.poll();
                    undone.push(entry);
                }
                case REDO -> {
                    undone.poll();
                    done.push(entry);
                }
            }
        }
    }

    /**
     * @param facts whether the command of a name tells of what has happened; empty when the name is not known
     * @throws CommandRejected when there is none, when somebody else did it, or when it cannot be turned round
     */
    AuditEntry next(Kind kind, Actor actor, Function<String, Optional<Boolean>> facts) {
        boolean undo = kind == Kind.UNDO;
        AuditEntry entry = (undo ? done : undone).peek();
        if (entry == null || undo && entry.seq() == 1) { // the first one opened the case
            throw refused(undo ? "case.nothingToUndo" : "case.nothingToRedo");
        } else if (!entry.by().equals(actor)) {
            throw refused(
                    undo ? "case.undoOfOther" : "case.redoOfOther", entry.by().name());
        }
        boolean fact = facts.apply(entry.command()).orElseThrow(() -> refused("case.notReversible"));
        if (fact) {
            throw refused("case.happened");
        }
        return entry;
    }

    private static CommandRejected refused(String key, Object... arguments) {
        return CommandRejected.because("", Message.of("refusals", key, arguments));
    }
}
