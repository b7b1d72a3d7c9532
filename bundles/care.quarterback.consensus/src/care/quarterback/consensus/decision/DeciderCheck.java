package care.quarterback.consensus.decision;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;

/** Somebody else than the patient, or a representative whose authority is on file, is noted down as having decided. */
final class DeciderCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.DECIDER_INVALID;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        CaseFacts.standing(facts.careCase().getDecisions())
                .reduce((before, last) -> last)
                .filter(decision -> !DecisionRules.mayDecide(facts.careCase(), decision))
                .ifPresent(decision -> gaps.open(decision.getId(), decision.getDecider(), decision.getDecider())
                        .saying(decision.isDeciderIsPatient() ? "" : ".representative"));
    }
}
