package care.quarterback.core.person;

/** How far one thing that two records say of a person is the same. */
enum Agreement {
    SAME,
    /** The same as far as both go: one has a middle name more. */
    WITHIN,
    /** Near enough for a slip of the pen, a nickname, or a habit of writing. */
    NEAR,
    /** One had the other's name before. */
    FORMER,
    DIFFERENT,
    /** One record does not say it. */
    UNKNOWN
}
