package care.quarterback.steps.access;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import java.util.Optional;

/** The patient's own copy has not come by the legal date, and nobody has taken it further. */
final class AccessOverdueCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.ACCESS_OVERDUE;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        AccessClock.of(facts).stream()
                .filter(clock -> !clock.fulfilled()
                        && clock.request().getEscalatedOn() == null
                        && clock.counts().isBefore(facts.today()))
                .forEach(clock -> gaps.open(
                                clock.request().getId(),
                                clock.request().getHolder(),
                                clock.request().getHolder(),
                                clock.counts())
                        .saying(clock.refused() ? ".refused" : "")
                        .due(Optional.of(clock.counts())));
    }
}
