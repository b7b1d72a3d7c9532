package care.quarterback.consensus.agreement;

/** How two primary diagnoses stand to each other; the names are part of the command line's JSON. */
public enum DiagnosisClass {
    NOT_CODED,
    STILL_UNKNOWN,
    ESTABLISHED,
    UNRESOLVED,
    SAME,
    REFINED,
    SIDE_CONFLICT,
    RELATED,
    DIFFERENT
}
