package care.quarterback.steps.visit;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.SoughtOpinion;
import java.time.LocalDate;

/** The visit is booked for a day on which the office is closed, as far as anybody knows: a slip of the pen, mostly. */
final class ClosedDayCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.APPOINTMENT_ON_CLOSED_DAY;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        facts.ahead().ifPresent(sought -> sought.visit().ifPresent(day -> look(sought, day, gaps)));
    }

    private static void look(SoughtOpinion sought, LocalDate day, Gaps gaps) {
        sought.facts()
                .calendar(sought.office().orElse(null))
                .closed(day)
                .ifPresent(why -> gaps.open(
                                sought.appointment().orElseThrow().getId(), sought.place(), sought.place(), day, why)
                        .due(sought.goNoGo()));
    }
}
