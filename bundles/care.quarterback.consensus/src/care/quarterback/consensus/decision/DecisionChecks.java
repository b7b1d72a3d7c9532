package care.quarterback.consensus.decision;

import care.quarterback.core.check.Check;
import java.util.List;

/** The checks of the decision: understood, sure, decided by the right person, and what came of it. */
public final class DecisionChecks {

    private DecisionChecks() {}

    public static List<Check> all() {
        return List.of(new OptionUnderstoodCheck(), new ConfidenceCheck(), new DeciderCheck(), new OutcomeDueCheck());
    }
}
