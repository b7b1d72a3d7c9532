package care.quarterback.consensus.agreement;

/** Diagnosis, treatment and need of two opinions taken together; the names are part of the command line's JSON. */
public enum OverallClass {
    INCOMPLETE,
    PROVISIONAL,
    ALIGNED,
    DIVERGENT
}
