package care.quarterback.steps.request;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.model.RedFlag;
import java.util.Objects;
import java.util.Optional;

/** An emergency or a time-critical condition is marked: nothing routine goes on until a clinician clears it. */
final class RedFlagCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.RED_FLAG;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        if (RequestQuery.redFlag(facts)) {
            RedFlag flag = facts.request().orElseThrow().getRedFlag();
            gaps.open(
                            flag.getId(),
                            flag.getText(),
                            Objects.toString(flag.getText(), ""),
                            Objects.toString(flag.getResponsible(), ""),
                            Objects.toString(flag.getTelephone(), ""))
                    .due(Optional.of(facts.today()));
        }
    }
}
