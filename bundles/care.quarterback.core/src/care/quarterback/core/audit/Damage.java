package care.quarterback.core.audit;

/** What of a stored case, or of the practice, is not as it was saved. */
public enum Damage {
    /** An entry of the audit was altered, cut off or removed. */
    AUDIT,
    /** The document is another one, an older one, or cannot be read. */
    DOCUMENT,
    /** The row that lists show was altered, or the rows that lists and searches read: what a list says may be untrue. */
    LISTS,
    /** All of it is from an earlier day than what was saved last. */
    OLDER,
    /** It was removed from the store. */
    GONE
}
