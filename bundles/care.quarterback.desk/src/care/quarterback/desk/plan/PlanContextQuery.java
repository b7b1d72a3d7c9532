package care.quarterback.desk.plan;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Gap;
import care.quarterback.core.check.Gate;
import care.quarterback.core.text.Sentences;
import care.quarterback.steps.coverage.CostSheets;
import care.quarterback.steps.coverage.CoverageOutlook;
import care.quarterback.steps.records.MissingRegister;
import care.quarterback.steps.surgery.IntentLog;
import care.quarterback.steps.team.TeamQuery;
import care.quarterback.steps.visit.SituationQuery;
import java.util.List;
import java.util.Optional;

/** Reads what stands beside gaps and dates. Immutable; called on the session's thread. */
final class PlanContextQuery {

    private static final String FEATURE = "plan";

    private final SituationQuery situation;
    private final TeamQuery team;
    private final CostSheets costs;
    private final Sentences sentences;

    PlanContextQuery(Sentences sentences) {
        this.sentences = sentences;
        this.situation = new SituationQuery(sentences);
        this.team = new TeamQuery(sentences);
        this.costs = new CostSheets(sentences);
    }

    PlanContext of(CaseFacts facts, List<Gap> gaps, List<CoverageOutlook> coverage) {
        return new PlanContext(
                situation.row(facts),
                team.rows(facts),
                MissingRegister.of(facts),
                costs.of(facts, coverage),
                IntentLog.of(facts),
                postpone(facts, gaps));
    }

    /** The day to decide has come, and a gap blocks the visit. */
    private Optional<String> postpone(CaseFacts facts, List<Gap> gaps) {
        long blocking = gaps.stream()
                .filter(gap -> gap.gate() == Gate.VISIT && gap.blocks())
                .count();
        return facts.ahead()
                .filter(sought -> blocking > 0)
                .filter(sought -> sought.goNoGo()
                        .filter(day -> !day.isAfter(facts.today()))
                        .isPresent())
                .flatMap(sought -> sought.visit())
                .map(visit -> sentences.of(FEATURE, "postpone", visit, blocking));
    }
}
