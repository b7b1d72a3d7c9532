package care.quarterback.presentation.cohort;

import care.quarterback.core.statistics.Interval;
import java.util.Locale;
import java.util.Optional;

/**
 * A share on a scale from 0 to 100 %, as a drawing without a toolkit: a point with the range that fits it, and below it the
 * published one. Places are parts of the width, from 0 to 1. Immutable.
 *
 * @param own empty when a share cannot be computed
 * @param published empty when no study has the class
 */
public record RatePicture(Optional<Bar> own, Optional<Bar> published) {

    /** From where to where the range is drawn, and where its point stands. */
    public record Bar(double from, double point, double to) {

        static Bar of(Interval interval) {
            return new Bar(interval.low(), interval.share(), interval.high());
        }
    }

    static RatePicture of(Optional<Interval> own, Optional<Interval> published) {
        return new RatePicture(own.map(Bar::of), published.map(Bar::of));
    }

    /** "21.7% (17.3% to 26.8%)"; empty when there is no share. */
    static String words(Optional<Interval> interval) {
        return interval.map(share -> String.format(
                        Locale.ROOT,
                        "%.1f%% (%.1f%% to %.1f%%)",
                        100 * share.share(),
                        100 * share.low(),
                        100 * share.high()))
                .orElse("");
    }
}
