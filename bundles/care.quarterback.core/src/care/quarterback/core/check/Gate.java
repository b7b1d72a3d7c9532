package care.quarterback.core.check;

/** What a blocking finding holds up. */
public enum Gate {
    VISIT,
    SURGERY,
    CALL,
    DECISION,
    PACKAGE,
    FAMILY_REPORT
}
