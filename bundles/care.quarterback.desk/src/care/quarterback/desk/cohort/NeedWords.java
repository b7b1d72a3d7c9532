package care.quarterback.desk.cohort;

import care.quarterback.core.spi.Cohort.Pairs;
import care.quarterback.core.statistics.Coefficient;
import care.quarterback.core.statistics.Coefficient.Why;
import care.quarterback.core.statistics.CohenKappa;
import care.quarterback.core.statistics.Ratings;
import care.quarterback.core.statistics.Ratings.Scale;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.cohort.CohortRows.NeedRow;
import care.quarterback.model.Need;
import java.util.List;

/** Whether the first and the second doctor say the same on the need: three answers, the same in every case. */
final class NeedWords {

    private static final List<String> SCALE = List.of(Need.YES.name(), Need.NOT_NOW.name(), Need.NO.name());

    private final Sentences sentences;

    NeedWords(Sentences sentences) {
        this.sentences = sentences;
    }

    NeedRow row(List<Pairs> counted) {
        long[][] table = new long[SCALE.size()][SCALE.size()];
        var ratings = new Ratings(SCALE.size());
        long same = 0;
        long of = 0;
        for (Pairs each : counted) {
            int first = SCALE.indexOf(each.firstNeed());
            int second = SCALE.indexOf(each.secondNeed());
            if (first >= 0 && second >= 0) {
                table[first][second] += each.count();
                int[] given = new int[SCALE.size()];
                given[first]++;
                given[second]++;
                ratings.addEqual(each.count(), given);
                of += each.count();
                same += first == second ? each.count() : 0;
            }
        }
        Coefficient kappa = CohenKappa.of(table);
        Coefficient alpha = ratings.alpha(Scale.NOMINAL);
        return new NeedRow(same, of, CohortQuery.share(same, of), kappa, alpha, sentence(same, of, kappa, alpha));
    }

    private String sentence(long same, long of, Coefficient kappa, Coefficient alpha) {
        if (kappa.why() != Why.COMPUTED || alpha.why() != Why.COMPUTED) {
            Why why = kappa.why() == Why.COMPUTED ? alpha.why() : kappa.why();
            return sentences.of(CohortQuery.FEATURE, "need." + why, same, of);
        }
        return sentences.of(
                CohortQuery.FEATURE,
                "need",
                same,
                of,
                kappa.value().getAsDouble(),
                alpha.value().getAsDouble());
    }
}
