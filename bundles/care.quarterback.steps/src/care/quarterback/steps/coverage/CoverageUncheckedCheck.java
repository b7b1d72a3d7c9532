package care.quarterback.steps.coverage;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;

/** Nobody has asked who pays for the opinion that is sought, or the choice has changed since. Each opinion is asked anew. */
public final class CoverageUncheckedCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.COVERAGE_UNCHECKED;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        for (OpinionPayment paying : OpinionPayment.ahead(facts)) {
            if (paying.checks().noneMatch(paying::current)) {
                boolean before = paying.checks().findAny().isPresent();
                gaps.open(paying.key(), paying.words(gaps), paying.words(gaps), paying.whom(gaps))
                        .saying(before ? ".changed" : "")
                        .due(paying.due());
            }
        }
    }
}
