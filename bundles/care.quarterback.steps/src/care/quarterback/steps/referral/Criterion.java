package care.quarterback.steps.referral;

/**
 * What a candidate is held against. The weights are the practice's own order of importance, and no measure of a doctor's
 * quality.
 */
enum Criterion {
    GOALS(3),
    CANCER_CENTER(3),
    INDEPENDENCE(2),
    REACH(2),
    PAYER(2),
    GERIATRIC_TRAINING(2),
    LANGUAGE(1),
    /** A rule of a programme lets the patient in or not; it earns nothing. */
    ELIGIBILITY(0);

    private final int points;

    Criterion(int points) {
        this.points = points;
    }

    int points() {
        return points;
    }
}
