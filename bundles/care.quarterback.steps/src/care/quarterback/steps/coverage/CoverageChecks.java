package care.quarterback.steps.coverage;

import care.quarterback.core.check.Check;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.text.Sentences;
import java.util.List;

/** The checks and dates of coverage and costs. */
public final class CoverageChecks {

    private CoverageChecks() {}

    public static List<Check> all() {
        return List.of(
                new CoverageUncheckedCheck(),
                new CostUnknownCheck(),
                new RemoteCostCheck(),
                new EstimateMissingCheck(),
                new AuthorizationExpiresCheck(),
                new GapFileCheck());
    }

    public static List<DeadlineRule> deadlines(Sentences sentences) {
        return List.of(
                new AuthorizationDeadlines(sentences),
                new AppealDeadlines(sentences),
                new EstimateDeadlines(sentences),
                new PeerToPeerDeadlines(sentences));
    }
}
