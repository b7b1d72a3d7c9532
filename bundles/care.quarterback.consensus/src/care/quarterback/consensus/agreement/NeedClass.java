package care.quarterback.consensus.agreement;

/** Whether two opinions say the same about the need for the treatment; the names are part of the command line's JSON. */
public enum NeedClass {
    AGREE,
    DIFFER,
    DIFFER_REVIEW,
    NOT_APPLICABLE
}
