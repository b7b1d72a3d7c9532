package care.quarterback.core.plan;

import care.quarterback.core.check.Check;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.request.ClockDates;
import care.quarterback.core.request.RequestChecks;
import care.quarterback.core.text.Sentences;
import java.util.List;
import java.util.stream.Stream;

/** Every check and every rule of dates, feature by feature. */
public final class CheckCatalogue {

    private CheckCatalogue() {}

    public static List<Check> checks() {
        return Stream.of(RequestChecks.all()).flatMap(List::stream).toList();
    }

    /** @param sentences for the reasons that stand with the dates */
    public static List<DeadlineRule> deadlines(Sentences sentences) {
        return List.of(new ClockDates(sentences));
    }
}
