package care.quarterback.core.statistics;

import java.util.Optional;
import java.util.SortedMap;

/**
 * The middle of some whole numbers, and between which of them the middle half lies.
 *
 * @param n how many numbers
 */
public record Spread(long n, double lowerQuartile, double median, double upperQuartile) {

    /**
     * Quartiles by linear interpolation between the two nearest numbers (definition 7 of R. J. Hyndman and Y. Fan, Sample
     * quantiles in statistical packages, Am Stat 1996;50:361-365, doi 10.1080/00031305.1996.10473566).
     *
     * @param counts how often each number occurs
     * @return empty without numbers
     */
    public static Optional<Spread> of(SortedMap<? extends Number, Long> counts) {
        long n = counts.values().stream().mapToLong(Long::longValue).sum();
        return n == 0
                ? Optional.empty()
                : Optional.of(new Spread(n, at(counts, n, 0.25), at(counts, n, 0.5), at(counts, n, 0.75)));
    }

    private static double at(SortedMap<? extends Number, Long> counts, long n, double share) {
        double place = share * (n - 1);
        long below = (long) Math.floor(place);
        double low = number(counts, below);
        double high = number(counts, Math.min(below + 1, n - 1));
        return low + (place - below) * (high - low);
    }

    private static double number(SortedMap<? extends Number, Long> counts, long place) {
        long seen = 0;
        for (var each : counts.entrySet()) {
            seen += each.getValue();
            if (place < seen) {
                return each.getKey().doubleValue();
            }
        }
        throw new IllegalArgumentException("there are not so many");
    }
}
