package care.quarterback.core.statistics;

/**
 * A share of cases with the range that fits it, all from 0 to 1.
 *
 * @param hits how many of {@code of}
 * @param low the lower end of the 95 % interval
 * @param high the upper end of it
 */
public record Interval(long hits, long of, double share, double low, double high) {

    /** The 97.5th percentile of the normal distribution. */
    private static final double Z = 1.959963984540054;

    /**
     * The score interval of Wilson: it stays inside 0 and 1 and can be used with few cases (E. B. Wilson, Probable
     * inference, the law of succession, and statistical inference, JASA 1927;22:209-212, doi
     * 10.1080/01621459.1927.10502953).
     *
     * @param of at least 1
     */
    public static Interval wilson(long hits, long of) {
        if (of < 1 || hits < 0 || hits > of) {
            throw new IllegalArgumentException("a share is of at least one, and at most of all");
        }
        double share = (double) hits / of;
        double square = Z * Z / of;
        double middle = (share + square / 2) / (1 + square);
        double half = Z / (1 + square) * Math.sqrt(share * (1 - share) / of + square / (4 * of));
        // the ends at 0 and 1 are exact, whatever rounding leaves of them
        double low = hits == 0 ? 0 : Math.max(0, middle - half);
        double high = hits == of ? 1 : Math.min(1, middle + half);
        return new Interval(hits, of, share, low, high);
    }
}
