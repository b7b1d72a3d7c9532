package care.quarterback.presentation.casefile;

/** One thing that was done to a case: when, by whom, what, in words. */
public record AuditLine(long number, String when, String who, String what, String detail) {}
