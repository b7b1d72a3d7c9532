package care.quarterback.steps.practice;

import care.quarterback.core.audit.AuditChange;
import java.util.List;

/** The practice was saved at this revision with these changes. */
record PracticeChanged(long revision, List<AuditChange> changes) {

    public PracticeChanged {
        changes = List.copyOf(changes);
    }
}
