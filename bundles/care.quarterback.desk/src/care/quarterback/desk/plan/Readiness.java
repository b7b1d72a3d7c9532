package care.quarterback.desk.plan;

/** Whether nothing blocks. The names are part of the command line's JSON. */
public enum Readiness {
    READY,
    NOT_READY
}
