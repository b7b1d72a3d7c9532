package care.quarterback.consensus.comparison;

/** What is laid side by side, in the order of the screen. */
public enum Aspect {
    DIAGNOSIS,
    CERTAINTY,
    RELIED_ON,
    TESTS_SEEN,
    TESTS_NOT_SEEN,
    TREATMENT,
    NEED,
    REASONS,
    BENEFITS,
    RISKS,
    ACCEPTED,
    ADVISED_AGAINST,
    LATER
}
