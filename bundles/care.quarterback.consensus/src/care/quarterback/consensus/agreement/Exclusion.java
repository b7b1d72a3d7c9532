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
        return switch (diagnosis) {
            case NOT_CODED -> Optional.of(NOT_CODED);
            case SIDE_CONFLICT -> Optional.of(SIDE_CONFLICT);
            case RELATED ->
                provisional ? Optional.of(PROVISIONAL) : confirmed ? Optional.empty() : Optional.of(RELATED);
            default -> provisional ? Optional.of(PROVISIONAL) : Optional.empty();
        };
    }
}
