package care.quarterback.steps.access;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.SoughtOpinion;
import java.time.LocalDate;

/** The law gives the holder of the records until after the visit to hand over the patient's own copy. */
final class AccessDueAfterVisitCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.ACCESS_DUE_AFTER_VISIT;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        facts.ahead()
                .filter(sought -> sought.visit().isPresent())
                .ifPresent(sought -> look(sought, sought.visit().get(), gaps));
    }

    private static void look(SoughtOpinion sought, LocalDate visit, Gaps gaps) {
        AccessClock.of(sought.facts()).stream()
                .filter(clock ->
                        !clock.fulfilled() && !clock.refused() && clock.counts().isAfter(visit))
                .forEach(clock -> gaps.open(
                                clock.request().getId(),
                                clock.request().getHolder(),
                                clock.request().getHolder(),
                                clock.counts(),
                                visit)
                        .due(sought.goNoGo()));
    }
}
