package care.quarterback.steps.request;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Emergency;
import care.quarterback.core.check.Gaps;
import java.util.Optional;

/** An emergency or a time-critical condition is marked, or a procedure as one: nothing routine goes on until that ends. */
final class RedFlagCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.RED_FLAG;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        for (Emergency emergency : Emergency.of(facts.careCase())) {
            gaps.open(
                            emergency.id(),
                            emergency.text(),
                            emergency.text(),
                            emergency.responsible(),
                            emergency.telephone())
                    .saying(emergency.procedure() ? ".procedure" : "")
                    .due(Optional.of(facts.today()));
        }
    }
}
