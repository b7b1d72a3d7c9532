package care.quarterback.steps.records;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;

/** The primary care doctor was asked for a summary in words that offices read differently. */
final class SummaryPhraseCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.CLINICAL_SUMMARY_PHRASE_MISSING;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        if (facts.preparing()) {
            CaseFacts.standing(facts.careCase().getSummaryRequests())
                    .filter(request ->
                            !ClinicalSummary.named(request.getText()) && !ClinicalSummary.received(facts, request))
                    .forEach(request -> gaps.open(request.getId(), request.getTo(), request.getTo()));
        }
    }
}
