package care.quarterback.steps.coverage;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.model.AuthorizationDecision;

/** The plan is asked for a doctor outside its network, and the list of doctors tried inside it is too short. */
final class GapFileCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.GAP_FILE_INCOMPLETE;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        if (facts.ahead().isEmpty() && facts.referrals().findAny().isPresent()) {
            return;
        }
        GapFileQuery.files(facts).stream()
                .filter(file -> file.decision() == AuthorizationDecision.PENDING && !file.complete())
                .forEach(file -> gaps.open(
                                file.id(),
                                file.expertise(),
                                file.expertise(),
                                file.tries().size(),
                                file.required(),
                                file.withoutReason())
                        .saying(file.withoutReason() > 0 ? ".reason" : ""));
    }
}
