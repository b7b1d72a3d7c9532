package care.quarterback.consensus.agreement;

/** How two recommended treatments stand to each other; the names are part of the command line's JSON. */
public enum TreatmentClass {
    T_SAME,
    T_MORE_TESTS,
    T_VARIANT,
    T_DIFFERENT,
    NOT_APPLICABLE
}
