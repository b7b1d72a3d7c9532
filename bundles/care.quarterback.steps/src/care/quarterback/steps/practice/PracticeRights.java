package care.quarterback.steps.practice;

import care.quarterback.core.account.Right;
import care.quarterback.core.audit.AuditEntry.AuditChange;

/** Which right each change of the practice needs: the tray is office work, all else is the practice's own. */
final class PracticeRights {

    private static final String TRAY = "Practice.arrivals";
    private static final String ITEM = "Arrival.";

    private PracticeRights() {}

    static Right needed(AuditChange change) {
        boolean tray = change.feature().equals(TRAY) || change.feature().startsWith(ITEM);
        return tray ? Right.OFFICE_WORK : Right.PRACTICE;
    }
}
