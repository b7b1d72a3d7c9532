package care.quarterback.core.check;

/** How much an open finding holds up. The names are part of the command line's JSON. */
public enum Severity {
    /** What the finding gates is not ready while it is open. */
    BLOCK,
    /** Only the sending waits. */
    SEND,
    /** Shown; may stay. */
    WARN
}
