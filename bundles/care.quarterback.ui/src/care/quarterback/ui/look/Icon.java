package care.quarterback.ui.look;

/** Our icons, one for each concept: the same on every page. */
public enum Icon {
    OVERDUE,
    DUE,
    OK,
    NOT_STARTED,
    IN_PROGRESS,
    NOT_NEEDED,
    AGREE,
    REFINES,
    DIFFERS,
    ONLY_ONE,
    CASE,
    IMPORT,
    REPORT,
    CONSENSUS,
    UNDO,
    REDO,
    NEW;

    String path() {
        return "/icons/" + name().toLowerCase(java.util.Locale.ROOT) + ".svg";
    }
}
