package care.quarterback.core.account;

/** What is allowed or not, each as a whole. Reading the lists and a case is everybody's who signs in. */
public enum Right {
    /** Calls, appointments, papers, tasks, addresses: what an office does for a case. */
    OFFICE_WORK,
    /** All else that stands in a case: what is clinical, what opinions say, what was decided. */
    RECORD,
    /** Who has a case, and whether it is open, on hold or closed. */
    LEAD,
    /** Taking in records and case files. */
    IMPORT,
    /** The practice's directory, choices and rules. */
    PRACTICE,
    /** The change history: who did what, when and why. */
    HISTORY,
    /** Who looked at what. */
    LOOKS,
    /** What is known across all cases. */
    RATES,
    /** Letters, and papers for appointments. */
    PRINT_LETTERS,
    /** Every other document. */
    PRINT,
    /** Case files, a family's own view, lists as files. */
    EXPORT,
    BACKUP,
    /** Who signs in, and what they may do. */
    ACCOUNTS
}
