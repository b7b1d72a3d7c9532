package care.quarterback.core.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.codes.CodeTree;
import care.quarterback.core.statistics.Coefficient.Why;
import care.quarterback.core.statistics.Ratings.Scale;
import care.quarterback.testkit.Requirement;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The figures that others have published or that were computed apart. */
class StatisticsTest {

    /** Twelve cases, surgery (S) or none (N). */
    private static final String FIRST = "SSSSNNNSSNSN";

    private static final String SECOND = "SSNSNNSSNNSN";
    private static final String THIRD = "SNNSNNSSNNNN";

    @Test
    @Requirement({"S112", "S129"})
    void aShareCarriesTheIntervalOfWilson() {
        Interval published = Interval.wilson(62, 286);
        assertEquals(0.2168, published.share(), 5e-5);
        assertEquals(0.1730, published.low(), 5e-5);
        assertEquals(0.2681, published.high(), 5e-5);
        Interval small = Interval.wilson(4, 20);
        assertEquals(0.200, small.share(), 1e-12);
        assertEquals(0.081, small.low(), 5e-4);
        assertEquals(0.416, small.high(), 5e-4);
    }

    @Test
    void anIntervalHoldsItsShareAndStaysBetweenNoneAndAll() {
        for (int of = 1; of < 60; of++) {
            for (int hits = 0; hits <= of; hits++) {
                Interval interval = Interval.wilson(hits, of);
                assertTrue(0 <= interval.low() && interval.low() <= interval.share(), interval.toString());
                assertTrue(interval.share() <= interval.high() && interval.high() <= 1, interval.toString());
                Interval rest = Interval.wilson(of - hits, of);
                assertEquals(interval.low(), 1 - rest.high(), 1e-12, "the rest is the mirror of it");
            }
        }
        assertThrows(IllegalArgumentException.class, () -> Interval.wilson(0, 0));
        assertThrows(IllegalArgumentException.class, () -> Interval.wilson(2, 1));
    }

    private static long[][] table(String rows, String columns) {
        long[][] table = new long[2][2];
        for (int i = 0; i < rows.length(); i++) {
            table[rows.charAt(i) == 'S' ? 0 : 1][columns.charAt(i) == 'S' ? 0 : 1]++;
        }
        return table;
    }

    private static Ratings ratings(String... raters) {
        var ratings = new Ratings(2);
        for (int i = 0; i < FIRST.length(); i++) {
            int[] counts = new int[2];
            for (String rater : raters) {
                if (rater.charAt(i) != '.') {
                    counts[rater.charAt(i) == 'S' ? 0 : 1]++;
                }
            }
            ratings.add(counts);
        }
        return ratings;
    }

    @Test
    void kappaAndAlphaOfTheReferenceNumbers() {
        assertEquals(0.50, CohenKappa.of(table(FIRST, SECOND)).value().orElseThrow(), 1e-12);
        Ratings all = ratings(FIRST, SECOND, THIRD);
        assertEquals(0.442725, all.fleissKappa().value().orElseThrow(), 1e-6);
        assertEquals(0.458204, all.alpha(Scale.NOMINAL).value().orElseThrow(), 5e-7);
        Ratings gaps = ratings(FIRST, SECOND, "SNN...S.N...");
        assertEquals(29, gaps.pairable());
        assertEquals(0.466667, gaps.alpha(Scale.NOMINAL).value().orElseThrow(), 5e-7);
        assertThrows(IllegalStateException.class, gaps::fleissKappa);
    }

    /**
     * A. J. Viera and J. M. Garrett, Understanding interobserver agreement: the kappa statistic, Fam Med 2005;37:360-363:
     * two residents call a hundred lectures helpful or not, 15 both, 5 and 10 one of them, 70 neither. By hand: seen (15 +
     * 70) / 100 = 0.85; by chance 0.20 * 0.25 + 0.80 * 0.75 = 0.65; (0.85 - 0.65) / (1 - 0.65) = 0.571, printed as 0.57.
     */
    @Test
    void kappaOfAPublishedExample() {
        Coefficient kappa = CohenKappa.of(new long[][] {{15, 5}, {10, 70}});
        assertEquals(0.20 / 0.35, kappa.value().orElseThrow(), 1e-12);
        assertEquals(0.57, kappa.value().orElseThrow(), 5e-3);
        assertEquals(100, kappa.cases());
    }

    /**
     * K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C and D: four observers, twelve units,
     * five categories, gaps; printed as 0.743 (nominal) and 0.815 (ordinal). By hand, nominal: 40 pairable ratings, 9, 13,
     * 10, 5 and 3 of the categories; 7 + 10 + 8 + 4 + 3 = 32 lie on the diagonal of the coincidences; n(n - 1) over the
     * categories is 72 + 156 + 90 + 20 + 6 = 344; so (39 * 32 - 344) / (40 * 39 - 344) = 904 / 1216 = 0.743.
     */
    @Test
    void alphaOfAPublishedExample() {
        int[][] data = {
            {1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0},
            {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3},
            {0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0},
            {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0}
        };
        var ratings = new Ratings(5);
        for (int unit = 0; unit < 12; unit++) {
            int[] counts = new int[5];
            for (int[] observer : data) {
                if (observer[unit] > 0) {
                    counts[observer[unit] - 1]++;
                }
            }
            ratings.add(counts);
        }
        assertEquals(40, ratings.pairable());
        assertEquals(904.0 / 1216, ratings.alpha(Scale.NOMINAL).value().orElseThrow(), 1e-12);
        assertEquals(0.743, ratings.alpha(Scale.NOMINAL).value().orElseThrow(), 5e-4);
        assertEquals(0.815, ratings.alpha(Scale.ORDINAL).value().orElseThrow(), 5e-4);
    }

    @Test
    void oneCaseAndCasesWithoutVariationHaveNoCoefficient() {
        assertEquals(
                Why.SINGLE_CASE, CohenKappa.of(new long[][] {{1, 0}, {0, 0}}).why());
        assertEquals(Why.NO_CASE, CohenKappa.of(new long[2][2]).why());
        assertEquals(
                Why.NO_VARIATION, CohenKappa.of(new long[][] {{9, 0}, {0, 0}}).why());
        assertEquals(Why.NO_CASE, new Ratings(3).alpha(Scale.NOMINAL).why());
        assertEquals(
                Why.NO_CASE, new Ratings(3).add(1, 0, 0).alpha(Scale.NOMINAL).why(), "judged by one alone");
        assertEquals(
                Why.SINGLE_CASE,
                new Ratings(3).add(1, 1, 0).alpha(Scale.ORDINAL).why());
        assertEquals(
                Why.NO_VARIATION,
                new Ratings(3).addEqual(5, 0, 2, 0).alpha(Scale.NOMINAL).why());
        assertEquals(Why.SINGLE_CASE, new Ratings(3).add(1, 1, 0).fleissKappa().why());
    }

    @Test
    void casesCountedTogetherAreTheSameAsOneByOne() {
        var random = new Random(5);
        for (int round = 0; round < 50; round++) {
            var ratings = new Ratings(3);
            var together = new Ratings(3);
            for (int i = 0; i < 6; i++) {
                int[] counts = {random.nextInt(3), random.nextInt(3), random.nextInt(3)};
                int times = random.nextInt(4);
                together.addEqual(times, counts);
                for (int t = 0; t < times; t++) {
                    ratings.add(counts);
                }
            }
            for (Scale scale : Scale.values()) {
                assertEquals(
                        ratings.alpha(scale).value().orElse(-9),
                        together.alpha(scale).value().orElse(-9),
                        1e-9);
            }
        }
    }

    @Test
    void quartilesLieBetweenTheNearestNumbers() {
        // 1, 2, 2, 4, 10: places 0 to 4, so the quartiles are the numbers at 1, 2 and 3
        assertEquals(
                Optional.of(new Spread(5, 2, 2, 4)), Spread.of(new TreeMap<>(Map.of(1, 1L, 2, 2L, 4, 1L, 10, 1L))));
        // 1, 2, 3, 4: 1.75, 2.5 and 3.25, as R gives
        assertEquals(
                Optional.of(new Spread(4, 1.75, 2.5, 3.25)),
                Spread.of(new TreeMap<>(Map.of(1, 1L, 2, 1L, 3, 1L, 4, 1L))));
        assertEquals(Optional.of(new Spread(1, 7, 7, 7)), Spread.of(new TreeMap<>(Map.of(7, 1L))));
        assertEquals(Optional.empty(), Spread.of(new TreeMap<Integer, Long>()));
    }

    @Test
    void similarityOfCodesByWuAndPalmer() {
        var tree = CodeTree.shipped();
        assertEquals(0.1818, tree.similarity("M48.062", "M16.11"), 5e-5);
        assertEquals(0.8333, tree.similarity("M48.061", "M48.062"), 5e-5);
        assertEquals(0, tree.similarity("I11.0", "E85.82"), 0);
    }
}
