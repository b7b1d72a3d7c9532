package care.quarterback.steps.release;

/** How a release form stands on a day. */
enum ReleaseStatus {
    NOT_SIGNED,
    VALID,
    DEFECTIVE,
    EXPIRED,
    REVOKED
}
