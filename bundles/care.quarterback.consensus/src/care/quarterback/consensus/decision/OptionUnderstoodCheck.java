package care.quarterback.consensus.decision;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.model.TreatmentOption;

/** The patient has not said in own words yet what an option on the table means. */
final class OptionUnderstoodCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.UNDERSTANDING_UNCHECKED;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        if (facts.decisionAhead()) {
            DecisionRules.notUnderstood(facts.careCase())
                    .forEach(option -> gaps.open(option.getId(), subject(option), option.getName()));
        }
    }

    private static String subject(TreatmentOption option) {
        return CaseFacts.blank(option.getLetter()) ? option.getName() : option.getLetter();
    }
}
