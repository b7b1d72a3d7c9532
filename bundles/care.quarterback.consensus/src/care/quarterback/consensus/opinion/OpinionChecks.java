package care.quarterback.consensus.opinion;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.model.Opinion;
import java.util.List;
import java.util.Objects;

/** The checks of what an opinion says by itself. */
public final class OpinionChecks {

    private OpinionChecks() {}

    public static List<Check> all() {
        return List.of(new ReasonsCheck());
    }

    /** An opinion speaks for or against a treatment and gives no reason. */
    public static final class ReasonsCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.REASONS_MISSING;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            if (facts.decisionAhead()) {
                facts.opinions().forEach(opinion -> look(opinion, gaps));
            }
        }

        private static void look(Opinion opinion, Gaps gaps) {
            CaseFacts.standing(CaseFacts.version(opinion).orElseThrow().getRecommendations())
                    .filter(recommendation -> recommendation.getOption() != null
                            && !recommendation.getOption().isVoided()
                            && CaseFacts.blank(recommendation.getReason()))
                    .forEach(recommendation -> gaps.open(
                            recommendation.getId(),
                            recommendation.getOption().getName(),
                            recommendation.getOption().getName(),
                            Objects.toString(opinion.getClinicianName(), "")));
        }
    }
}
