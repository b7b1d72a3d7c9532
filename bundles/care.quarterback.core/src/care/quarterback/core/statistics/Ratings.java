package care.quarterback.core.statistics;

import care.quarterback.core.statistics.Coefficient.Why;

/**
 * Ratings of cases on a small fixed scale, and how far they agree beyond chance. Only how often each category was given to
 * each case counts; a rating that is missing is not given. Not thread-safe while ratings are added.
 */
public final class Ratings {

    private final int categories;
    private final double[][] coincidences;
    private final long[] totals;
    private double agreeing;
    private long pairable;
    private long cases;
    private int raters = -1;

    /** @param categories how many the scale has, in their order when they have one */
    public Ratings(int categories) {
        this.categories = categories;
        this.coincidences = new double[categories][categories];
        this.totals = new long[categories];
    }

    /** How far apart two categories are. */
    public enum Scale {
        /** Another category is another category. */
        NOMINAL,
        /** Categories in an order: the more ratings lie between two of them, the farther they are apart. */
        ORDINAL
    }

    /** Adds a case. @param counts how often each category was given to it */
    public Ratings add(int... counts) {
        return addEqual(1, counts);
    }

    /** Adds cases that were rated alike. @param times how many, from 0 */
    public Ratings addEqual(long times, int... counts) {
        if (counts.length != categories) {
            throw new IllegalArgumentException("a count for each category");
        }
        int given = 0;
        for (int count : counts) {
            given += count;
        }
        if (given < 2 || times == 0) {
            return this; // what one has judged alone cannot be compared
        }
        raters = raters == -1 || raters == given ? given : 0;
        cases += times;
        pairable += times * given;
        for (int c = 0; c < categories; c++) {
            totals[c] += times * counts[c];
            agreeing += (double) times * counts[c] * (counts[c] - 1) / ((double) given * (given - 1));
            for (int k = 0; k < categories; k++) {
                double pairs = (double) counts[c] * (c == k ? counts[k] - 1 : counts[k]);
                coincidences[c][k] += times * pairs / (given - 1);
            }
        }
        return this;
    }

    /** How many ratings could be compared with another of the same case. */
    public long pairable() {
        return pairable;
    }

    /**
     * Alpha, for any number of raters who may be others in every case, with ratings that may be missing (K. Krippendorff,
     * Computing Krippendorff's Alpha-Reliability, University of Pennsylvania 2011).
     */
    public Coefficient alpha(Scale scale) {
        if (cases < 2) {
            return Coefficient.none(cases == 0 ? Why.NO_CASE : Why.SINGLE_CASE, cases);
        }
        double observed = 0;
        double expected = 0;
        for (int c = 0; c < categories; c++) {
            for (int k = c + 1; k < categories; k++) {
                double distance = distance(scale, c, k);
                observed += coincidences[c][k] * distance;
                expected += (double) totals[c] * totals[k] * distance;
            }
        }
        return expected == 0
                ? Coefficient.none(Why.NO_VARIATION, cases)
                : Coefficient.of(1 - (pairable - 1) * observed / expected, cases);
    }

    /** The squared distance of two categories. */
    private double distance(Scale scale, int c, int k) {
        if (scale == Scale.NOMINAL) {
            return 1;
        }
        double between = -(totals[c] + totals[k]) / 2.0;
        for (int g = c; g <= k; g++) {
            between += totals[g];
        }
        return between * between;
    }

    /**
     * Kappa for as many ratings in every case (J. L. Fleiss, Measuring nominal scale agreement among many raters, Psychol Bull
     * 1971;76:378-382, doi 10.1037/h0031619).
     *
     * @throws IllegalStateException when a case has more ratings than another: use {@link #alpha}
     */
    public Coefficient fleissKappa() {
        if (raters == 0) {
            throw new IllegalStateException("as many ratings in every case");
        }
        if (cases < 2) {
            return Coefficient.none(cases == 0 ? Why.NO_CASE : Why.SINGLE_CASE, cases);
        }
        double expected = 0;
        for (long total : totals) {
            double share = (double) total / pairable;
            expected += share * share;
        }
        return expected == 1
                ? Coefficient.none(Why.NO_VARIATION, cases)
                : Coefficient.of((agreeing / cases - expected) / (1 - expected), cases);
    }
}
