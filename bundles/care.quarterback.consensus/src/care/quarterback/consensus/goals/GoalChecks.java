package care.quarterback.consensus.goals;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.Severity;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.model.Goal;
import java.util.List;

/** The checks of what matters to the patient. */
public final class GoalChecks {

    private GoalChecks() {}

    public static List<Check> all() {
        return List.of(new GoalClarityCheck(), new MainDesireCheck());
    }

    /** Not exactly one goal is marked as what the patient wants most. */
    public static final class MainDesireCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.MAIN_DESIRE_MISSING;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            long goals = CaseFacts.standing(facts.careCase().getGoals()).count();
            long main = CaseFacts.standing(facts.careCase().getGoals())
                    .filter(Goal::isMain)
                    .count();
            if (main == 1 || facts.decided()) {
                return;
            }
            gaps.open("", "")
                    .saying(variant(goals, main))
                    .as(facts.preparing() ? Severity.BLOCK : Severity.WARN)
                    .due(facts.sought().flatMap(SoughtOpinion::goNoGo));
        }

        private static String variant(long goals, long main) {
            if (goals == 0) {
                return ".none";
            }
            return main == 0 ? "" : ".several";
        }
    }
}
