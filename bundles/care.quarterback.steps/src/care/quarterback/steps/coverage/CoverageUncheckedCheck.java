package care.quarterback.steps.coverage;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Findings;

/** Nobody has asked who pays for the opinion that is sought, or the choice has changed since. Each opinion is asked anew. */
public final class CoverageUncheckedCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.COVERAGE_UNCHECKED;
    }

    @Override
    public void look(CaseFacts facts, Findings findings) {
        for (OpinionPayment paying : OpinionPayment.ahead(facts)) {
            if (paying.checks().noneMatch(paying::current)) {
                boolean before = paying.checks().findAny().isPresent();
                findings.open(paying.key(), paying.words(findings), paying.words(findings), paying.whom(findings))
                        .saying(before ? ".changed" : "")
                        .due(paying.due());
            }
        }
    }
}
