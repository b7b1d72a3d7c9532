package care.quarterback.desk.plan;

/** How a step stands. The names are part of the command line's JSON. */
public enum StepStatus {
    NOT_STARTED,
    IN_PROGRESS,
    COMPLETE,
    NOT_APPLICABLE,
    BLOCKED
}
