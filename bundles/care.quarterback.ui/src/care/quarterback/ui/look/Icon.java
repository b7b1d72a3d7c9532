package care.quarterback.ui.look;

import java.util.Locale;

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
    TODAY,
    TRAY,
    CASE,
    IMPORT,
    REPORT,
    CONSENSUS,
    UNDO,
    REDO,
    NEW;

    /** @param inTheDark whether it stands on a dark ground */
    String path(boolean inTheDark) {
        return "/icons/" + (inTheDark ? "dark/" : "") + name().toLowerCase(Locale.ROOT) + ".svg";
    }
}
