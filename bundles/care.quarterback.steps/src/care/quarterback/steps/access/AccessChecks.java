package care.quarterback.steps.access;

import care.quarterback.core.check.Check;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.text.Sentences;
import java.util.List;

/** The checks and dates of the patient's own copy of the records. */
public final class AccessChecks {

    private AccessChecks() {}

    public static List<Check> all() {
        return List.of(new AccessDueAfterVisitCheck(), new AccessOverdueCheck());
    }

    public static List<DeadlineRule> deadlines(Sentences sentences) {
        return List.of(new AccessDeadlines(sentences));
    }
}
