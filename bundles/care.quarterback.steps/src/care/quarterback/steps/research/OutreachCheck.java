package care.quarterback.steps.research;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.PlanDefault;
import java.util.Optional;

/** A rare disease is suspected, and the primary care doctor asks too few specialists about it. */
final class OutreachCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.RARE_OUTREACH_MISSING;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        int planned = ResearchFacts.outreach(facts).size();
        if (facts.preparing()
                && ResearchFacts.rare(facts)
                && planned < facts.settings().outreachTasks()) {
            gaps.open("", "", facts.settings().outreachTasks(), planned)
                    .due(Optional.ofNullable(OutreachDeadlines.due(facts)))
                    .input("RARE_OUTREACH_MISSING.input", planned)
                    .resting(PlanDefault.OUTREACH_TASKS);
        }
    }
}
