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
                .filter(one -> one.getCheckedOn() == null
                        && !CaseFacts.blank(one.getExpectation())
                        && one.getDueOn() != null
                        && one.getDueOn().isBefore(facts.today()))
                .forEach(one -> gaps.open(one.getId(), one.getExpectation(), one.getExpectation(), one.getDueOn())
                        .due(Optional.of(one.getDueOn())));
    }
}
