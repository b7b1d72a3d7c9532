package care.quarterback.steps.records;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.model.IndependenceMode;
import care.quarterback.steps.referral.BlindConflicts;

/** The next doctor should look without knowing the earlier opinion, and the office asks for a document that states it. */
final class BlindConflictCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.BLIND_CONFLICTS_WITH_REQUEST;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        facts.ahead()
                .filter(sought -> sought.referral().getIndependence() == IndependenceMode.BLIND_FIRST)
                .ifPresent(sought -> BlindConflicts.of(facts.careCase(), sought.referral())
                        .forEach(item -> gaps.open(item.getId(), item.getText(), item.getText())
                                .due(sought.packageDue())));
    }
}
