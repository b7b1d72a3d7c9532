package care.quarterback.consensus.agreement;

import java.util.List;
import java.util.Optional;

/**
 * What a panel's ratings from 1 to 9 say together, after the RAND/UCLA method: median, the range between the 30th and the
 * 70th percentile (IPR), and the range adjusted for symmetry that it is held against, IPRAS = 2.35 + 1.5 * |5 - the middle
 * of the IPR|. The method is made for eight raters and more; for fewer nothing is computed.
 *
 * @param raters how many rated
 * @param figures empty below eight raters
 */
public record PanelStatistics(int raters, Optional<Figures> figures) {

    /** The fewest raters for whom the method holds. */
    public static final int FEWEST = 8;

    private static final double BASE = 2.35;
    private static final double SLOPE = 1.5;
    private static final double MIDDLE = 5;

    /** @param disagreement the IPR is wider than the IPRAS */
    public record Figures(double median, double range, double allowed, boolean disagreement, Fit fit) {}

    /** What the median says where there is no disagreement; else it cannot be told. */
    public enum Fit {
        APPROPRIATE,
        UNCERTAIN,
        INAPPROPRIATE
    }

    /** @param ratings each 1 to 9, one a rater */
    public static PanelStatistics of(List<Integer> ratings) {
        return new PanelStatistics(
                ratings.size(), ratings.size() < FEWEST ? Optional.empty() : Optional.of(figures(ratings)));
    }

    private static Figures figures(List<Integer> ratings) {
        double median = percentile(ratings, 0.5);
        double range = range(ratings);
        double allowed = allowed(ratings);
        boolean disagreement = range > allowed;
        return new Figures(median, range, allowed, disagreement, fit(median, disagreement));
    }

    private static Fit fit(double median, boolean disagreement) {
        if (disagreement || median > 3.5 && median < 6.5) {
            return Fit.UNCERTAIN;
        }
        return median >= 6.5 ? Fit.APPROPRIATE : Fit.INAPPROPRIATE;
    }

    /** The inter-percentile range from 30 to 70. */
    public static double range(List<Integer> ratings) {
        return percentile(ratings, 0.7) - percentile(ratings, 0.3);
    }

    /** The range beyond which raters disagree. */
    public static double allowed(List<Integer> ratings) {
        double central = (percentile(ratings, 0.7) + percentile(ratings, 0.3)) / 2;
        return BASE + SLOPE * Math.abs(MIDDLE - central);
    }

    /** Between two ratings the value is interpolated. */
    private static double percentile(List<Integer> ratings, double share) {
        List<Integer> sorted = ratings.stream().sorted().toList();
        double place = (sorted.size() - 1) * share;
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }
}
