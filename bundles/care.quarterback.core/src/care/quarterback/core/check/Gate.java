package care.quarterback.core.check;

/** What a blocking gap holds up. */
public enum Gate {
    VISIT,
    SURGERY,
    CALL,
    DECISION,
    PACKAGE,
    FAMILY_REPORT
}
