package care.quarterback.consensus.goals;

import care.quarterback.core.check.Check;
import java.util.List;

/** The checks of what matters to the patient. */
public final class GoalChecks {

    private GoalChecks() {}

    public static List<Check> all() {
        return List.of(new GoalClarityCheck(), new MainDesireCheck());
    }
}
