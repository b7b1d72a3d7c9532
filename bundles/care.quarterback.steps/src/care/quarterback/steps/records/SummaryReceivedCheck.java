package care.quarterback.steps.records;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.model.SummaryRequest;

/** The clinical summary was asked for and has not come. */
final class SummaryReceivedCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.CLINICAL_SUMMARY_NOT_RECEIVED;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        if (facts.preparing()) {
            CaseFacts.standing(facts.careCase().getSummaryRequests())
                    .filter(request -> !ClinicalSummary.received(facts, request))
                    .forEach(request -> open(facts, request, gaps));
        }
    }

    private static void open(CaseFacts facts, SummaryRequest request, Gaps gaps) {
        Gaps.Entry entry = gaps.open(request.getId(), request.getTo(), request.getTo())
                .due(facts.ahead().flatMap(SoughtOpinion::packageDue));
        if (request.getRequestedOn() != null) {
            entry.input("input.asked", request.getRequestedOn());
        }
    }
}
