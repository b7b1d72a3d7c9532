package care.quarterback.core.check;

/** How much an open gap holds up. The names are part of the command line's JSON. */
public enum Severity {
    /** What the gap holds up is not ready while it is open. */
    BLOCK,
    /** Only the sending waits. */
    SEND,
    /** Shown; may stay. */
    WARN
}
