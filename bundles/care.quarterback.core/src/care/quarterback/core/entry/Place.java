package care.quarterback.core.entry;

/** Where a field stands on a form. */
public enum Place {
    /** Among the few that matter first. */
    MAIN,
    /** Opens when it is needed. */
    MORE,
    /** Set by the product or by a command, never typed. */
    SYSTEM
}
