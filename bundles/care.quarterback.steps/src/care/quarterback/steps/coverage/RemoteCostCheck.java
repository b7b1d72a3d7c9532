package care.quarterback.steps.coverage;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.model.Answer;
import care.quarterback.model.Cost;
import care.quarterback.model.CostKind;
import java.util.List;

/** A remote service that no plan has said it pays for, and the patient has not agreed to the cost. */
final class RemoteCostCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.REMOTE_COST_NOT_ACKNOWLEDGED;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        for (OpinionPayment paying : OpinionPayment.ahead(facts)) {
            boolean paid = Payer.word(facts.careCase(), paying.number()) == Answer.YES;
            if (paying.remote() && !paid && !acknowledged(paying.costs())) {
                gaps.open(paying.key(), paying.whom(gaps), paying.whom(gaps)).due(paying.due());
            }
        }
    }

    private static boolean acknowledged(List<Cost> costs) {
        return costs.stream().anyMatch(cost -> cost.getAcknowledgedOn() != null)
                && costs.stream()
                        .allMatch(cost -> cost.getKind() != CostKind.REMOTE_FEE || cost.getAcknowledgedOn() != null);
    }
}
