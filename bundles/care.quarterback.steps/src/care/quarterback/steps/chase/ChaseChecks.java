package care.quarterback.steps.chase;

import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.text.Sentences;
import java.util.List;

/** The dates of the requests to offices, and of what they lent. */
public final class ChaseChecks {

    private ChaseChecks() {}

    public static List<DeadlineRule> deadlines(Sentences sentences) {
        return List.of(new ChaseDeadlines(sentences), new LoanDeadlines(sentences));
    }
}
