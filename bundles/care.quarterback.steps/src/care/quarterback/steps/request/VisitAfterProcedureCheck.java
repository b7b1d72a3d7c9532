package care.quarterback.steps.request;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.SafeWait;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.model.Appointment;
import care.quarterback.model.TreatmentClock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The visit, or the day by which a review of records alone is expected, lies on or after the day fixed for the treatment,
 * or the day until which waiting is safe. Either way the other opinion would come too late.
 */
final class VisitAfterProcedureCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.VISIT_AFTER_PROCEDURE;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        Optional<SoughtOpinion> ahead = facts.ahead();
        Optional<LocalDate> heard = ahead.flatMap(VisitAfterProcedureCheck::heard);
        if (heard.isEmpty()) {
            return;
        }
        LocalDate fixed = facts.clock().map(TreatmentClock::getFixedDate).orElse(null);
        Optional<SafeWait> wait = facts.safeWait();
        String key = ahead.get().appointment().orElseThrow().getId();
        if (late(heard.get(), fixed)) {
            String what = facts.clock().map(TreatmentClock::getFixedFor).orElse("");
            gaps.open(key, what, heard.get(), fixed, what)
                    .saying(what.isBlank() ? ".unnamed" : "")
                    .due(Optional.of(facts.today()));
        } else if (late(heard.get(), wait.map(SafeWait::until).orElse(null))) {
            gaps.open(key, "", heard.get(), wait.get().until(), wait.get().saidBy())
                    .saying(wait.get().saidBy().isEmpty() ? ".wait.unnamed" : ".wait")
                    .due(Optional.of(facts.today()));
        }
    }

    private static boolean late(LocalDate heard, LocalDate limit) {
        return limit != null && !heard.isBefore(limit);
    }

    /** When the opinion is heard at the latest. */
    private static Optional<LocalDate> heard(SoughtOpinion sought) {
        return sought.recordsOnly() ? sought.appointment().map(Appointment::getReportExpectedTo) : sought.visit();
    }
}
