package care.quarterback.consensus.agreement;

import java.util.Optional;

/** Why the practice's own rates leave a pair of opinions out; the names are part of the command line's JSON. */
public enum Exclusion {
    NOT_CODED,
    SIDE_CONFLICT,
    /** Close to each other, and no clinician has looked yet. */
    RELATED,
    PROVISIONAL;

    /**
     * Suggested classes count in rates, except those that say nothing certain yet.
     *
     * @param confirmed a clinician has confirmed or overridden the class
     */
    public static Optional<Exclusion> of(DiagnosisClass diagnosis, boolean provisional, boolean confirmed) {
        if (diagnosis == DiagnosisClass.NOT_CODED) {
            return Optional.of(NOT_CODED);
        } else if (diagnosis == DiagnosisClass.SIDE_CONFLICT) {
            return Optional.of(SIDE_CONFLICT);
        } else if (provisional) {
            return Optional.of(PROVISIONAL);
        }
        return diagnosis == DiagnosisClass.RELATED && !confirmed ? Optional.of(RELATED) : Optional.empty();
    }
}
