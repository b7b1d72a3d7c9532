package care.quarterback.consensus.agreement;

/** Two opinions by their numbers, the lower one first. */
public record OpinionPairKey(int first, int second) {

    /** @throws IllegalArgumentException when the first number is not the lower one */
    public OpinionPairKey {
        if (first < 1 || first >= second) {
            throw new IllegalArgumentException("a pair has its lower number first");
        }
    }
}
