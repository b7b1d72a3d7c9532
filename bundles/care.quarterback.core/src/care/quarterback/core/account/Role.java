package care.quarterback.core.account;

import java.util.EnumSet;
import java.util.Set;

/** What somebody does in the practice, and so what they may do here. */
public enum Role {
    /** Runs the practice, and says who signs in. */
    OWNER(EnumSet.allOf(Right.class)),

    /** Leads cases from the request to the decision. */
    COORDINATOR(EnumSet.complementOf(EnumSet.of(Right.ACCOUNTS, Right.LOOKS))),

    /** Works on what stands in a case, and leaves leading it to others. */
    CLINICIAN(
            EnumSet.of(Right.OFFICE_WORK, Right.RECORD, Right.HISTORY, Right.RATES, Right.PRINT_LETTERS, Right.PRINT)),

    /** Takes calls and papers. */
    FRONT_DESK(EnumSet.of(Right.OFFICE_WORK, Right.PRINT_LETTERS)),

    /** Reads what was done, and changes nothing. */
    AUDITOR(EnumSet.of(Right.HISTORY, Right.LOOKS, Right.RATES));

    private final Set<Right> rights;

    Role(Set<Right> rights) {
        this.rights = rights;
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }
}
