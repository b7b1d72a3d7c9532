package care.quarterback.core.account;

/** What somebody does in the practice, and so what they may do here. */
public enum Role {
    /** Runs the practice: everything, and who else may sign in. */
    OWNER,
    /** Leads cases from the request to the decision. */
    COORDINATOR,
    /** Reads cases and judges what is clinical. */
    CLINICIAN,
    /** Takes calls and papers; sees nothing clinical that a call doesn't need. */
    FRONT_DESK,
    /** Reads what was done, and changes nothing. */
    AUDITOR
}
