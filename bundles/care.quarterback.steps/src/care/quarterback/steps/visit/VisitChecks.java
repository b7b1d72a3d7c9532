package care.quarterback.steps.visit;

import care.quarterback.core.check.Check;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.text.Sentences;
import java.util.List;

/** The checks of the call to the office, the visit, and the report that follows it. */
public final class VisitChecks {

    private VisitChecks() {}

    public static List<Check> all() {
        return List.of(
                new SecondOpinionSaidCheck(),
                new ClosedDayCheck(),
                new ClashCheck(),
                new JargonCheck(),
                new DeliveryCheck(),
                new ReportCheck(),
                new ReportSharedCheck());
    }

    public static List<DeadlineRule> deadlines(Sentences sentences) {
        return List.of(new GoNoGoDeadlines(sentences), new ReportDeadlines(sentences));
    }
}
