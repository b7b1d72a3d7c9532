package care.quarterback.core.spi;

/** What became of a save. */
public sealed interface SaveResult {

    /** Committed as this revision. */
    record Saved(long revision) implements SaveResult {}

    /** Somebody else saved the case since; nothing was written. */
    record Conflict(long currentRevision) implements SaveResult {}
}
