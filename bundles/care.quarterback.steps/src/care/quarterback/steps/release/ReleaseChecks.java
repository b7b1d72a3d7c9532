package care.quarterback.steps.release;

import care.quarterback.core.check.Check;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.text.Sentences;
import java.util.List;

/** The checks and dates of release forms and consents. */
public final class ReleaseChecks {

    private ReleaseChecks() {}

    public static List<Check> all() {
        return List.of(new ReleaseInvalidCheck(), new SensitiveConsentCheck());
    }

    public static List<DeadlineRule> deadlines(Sentences sentences) {
        return List.of(new ReleaseDeadlines(sentences));
    }
}
