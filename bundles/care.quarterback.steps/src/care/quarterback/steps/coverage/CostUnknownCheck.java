package care.quarterback.steps.coverage;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.model.Cost;

/** The patient may have to pay, and what it costs is not written down. */
final class CostUnknownCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.COST_UNKNOWN;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        for (OpinionPayment paying : OpinionPayment.ahead(facts)) {
            boolean own = paying.remote() || paying.outOfNetwork() || paying.self();
            if (own && paying.costs().stream().noneMatch(CostUnknownCheck::known)) {
                gaps.open(paying.key(), paying.whom(gaps), paying.whom(gaps), paying.words(gaps))
                        .due(paying.due());
            }
        }
    }

    private static boolean known(Cost cost) {
        return cost.getAmount() != null || cost.getAllowed() != null || cost.getPatientShare() != null;
    }
}
