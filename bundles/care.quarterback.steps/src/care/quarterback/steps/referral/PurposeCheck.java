package care.quarterback.steps.referral;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.model.Request;

/** It is not written down what the other opinion is for. */
final class PurposeCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.PURPOSE_MISSING;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        boolean stated = facts.request().filter(PurposeCheck::stated).isPresent();
        if (!stated && !facts.decided()) {
            gaps.open("", "").due(facts.ahead().flatMap(SoughtOpinion::goNoGo));
        }
    }

    private static boolean stated(Request request) {
        return !request.getPurposes().isEmpty() && !CaseFacts.blank(request.getPurposeStatement());
    }
}
