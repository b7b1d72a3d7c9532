package care.quarterback.core.session;

import care.quarterback.core.audit.AuditEntry.AuditChange;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether two people changed the same place. An entry that both added to a list is two entries. */
final class Collision {

    private Collision() {}

    static boolean between(List<AuditChange> mine, List<AuditChange> theirs) {
        Set<String> touched = new HashSet<>();
        theirs.forEach(change -> touched.add(place(change)));
        return mine.stream().anyMatch(change -> !addsOnly(change) && touched.contains(place(change)));
    }

    private static boolean addsOnly(AuditChange change) {
        return change.before().isEmpty() && change.after().contains("{id=");
    }

    private static String place(AuditChange change) {
        return change.object() + " " + change.feature();
    }
}
