package care.quarterback.steps.referral;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.model.Answer;

/** It is a cancer, and no cancer center is among the candidates; one that was passed over counts as considered. */
final class CancerCenterCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.CANCER_CENTER_NOT_CONSIDERED;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        facts.ahead()
                .filter(sought -> CancerFacts.cancer(facts)
                        && sought.candidates().stream()
                                .noneMatch(candidate -> candidate.getCancerCenter() == Answer.YES))
                .ifPresent(sought -> gaps.open(sought.key(), "").due(sought.visit()));
    }
}
