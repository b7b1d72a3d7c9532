package care.quarterback.presentation.live;

/**
 * One thing that was done to a case: when, by whom, what, in words.
 *
 * @param detail the first of what was changed, for a line of the table
 * @param whole all of it, a line each
 * @param takeOut what a button says that takes out again what it brought into the case; empty where there is none
 */
public record AuditLine(
        long number, String when, String who, String what, String detail, String whole, String takeOut) {}
