package care.quarterback.steps.visit;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.model.Delivery;
import care.quarterback.model.DeliveryMethod;

/** The office was not asked how it wants the records, or until when. */
final class DeliveryCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.DELIVERY_UNKNOWN;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        facts.ahead()
                .filter(sought ->
                        sought.appointment().isPresent() || sought.chosen().isPresent())
                .ifPresent(sought -> look(sought, gaps));
    }

    /** A review of records alone begins when they are there, so that nobody need name a day. */
    private static void look(SoughtOpinion sought, Gaps gaps) {
        Delivery delivery = sought.referral().getDelivery();
        if (delivery == null || !delivery.isAskedHow() || delivery.getMethod() == DeliveryMethod.NOT_ASKED) {
            gaps.open(sought.key(), "").due(sought.goNoGo());
        } else if (!sought.recordsOnly() && delivery.getDueOn() == null && delivery.getDueDaysBefore() == null) {
            gaps.open(sought.key(), "").saying(".when").due(sought.goNoGo());
        }
    }
}
