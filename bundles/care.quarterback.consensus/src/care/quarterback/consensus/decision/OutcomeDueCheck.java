package care.quarterback.consensus.decision;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import java.util.Optional;

/** It was said what the treatment should bring, and the day on which to look whether it did is past. */
final class OutcomeDueCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.OUTCOME_CHECK_DUE;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        CaseFacts.standing(facts.careCase().getOutcomeChecks())
                .filter(check -> check.getCheckedOn() == null
                        && !CaseFacts.blank(check.getExpectation())
                        && check.getDueOn() != null
                        && check.getDueOn().isBefore(facts.today()))
                .forEach(check -> gaps.open(
                                check.getId(), check.getExpectation(), check.getExpectation(), check.getDueOn())
                        .due(Optional.of(check.getDueOn())));
    }
}
