package care.quarterback.presentation.work;

import care.quarterback.core.account.Right;
import care.quarterback.desk.services.OpenDesk;

/** What a menu or a button does that not every role includes. A screen hides it, or says so before anything is asked. */
public enum Offer {
    NEW_CASE(Right.OFFICE_WORK),
    IMPORT(Right.IMPORT),
    FAMILY_REPORT(Right.PRINT),
    FAMILY_VIEW(Right.EXPORT),
    CASE_FILE(Right.EXPORT),
    RESTRICT_CASE(Right.LEAD),
    BACKUP(Right.BACKUP),
    CHANGE_PRACTICE(Right.PRACTICE),
    LIST_FILE(Right.EXPORT),
    RATES(Right.RATES),
    CHANGES(Right.HISTORY),
    LOOKS(Right.LOOKS),
    ACCOUNTS(Right.ACCOUNTS);

    private final Right right;

    Offer(Right right) {
        this.right = right;
    }

    /** Whether the role of the person at the desk includes it. */
    public boolean included(OpenDesk desk) {
        return desk.may(right);
    }

    /** Why it isn't done, and whom to ask. */
    public static String refusal(Room room) {
        return room.sentences().of("refusals", "case.role");
    }
}
