package care.quarterback.consensus.decision;

import care.quarterback.core.check.Check;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.text.Sentences;
import java.util.List;

/** The checks of the decision: understood, sure, decided by the right person, and what came of it. */
public final class DecisionChecks {

    private DecisionChecks() {}

    public static List<Check> all() {
        return List.of(new OptionUnderstoodCheck(), new ConfidenceCheck(), new DeciderCheck(), new OutcomeDueCheck());
    }

    public static List<DeadlineRule> deadlines(Sentences sentences) {
        return List.of(new OutcomeDeadlines(sentences));
    }
}
