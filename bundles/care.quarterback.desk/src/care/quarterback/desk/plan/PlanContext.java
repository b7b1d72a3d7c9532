package care.quarterback.desk.plan;

import care.quarterback.steps.coverage.CostSheet;
import care.quarterback.steps.records.MissingRegister;
import care.quarterback.steps.surgery.IntentLog;
import care.quarterback.steps.team.TeamRows;
import care.quarterback.steps.visit.SituationQuery.SituationRow;
import java.util.List;
import java.util.Optional;

/**
 * What a case looks like beside its gaps and dates.
 *
 * @param postpone that the visit is not ready on the day to decide, and what to do: a sentence; empty else
 */
public record PlanContext(
        SituationRow situation,
        TeamRows team,
        MissingRegister missing,
        List<CostSheet> costs,
        IntentLog intent,
        Optional<String> postpone) {

    /** Of a closed case: nothing is asked of anyone. */
    static final PlanContext NONE = new PlanContext(
            SituationRow.NONE, TeamRows.NONE, MissingRegister.NONE, List.of(), IntentLog.NONE, Optional.empty());

    public PlanContext {
        costs = List.copyOf(costs);
    }
}
