package care.quarterback.steps.visit;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.model.Answer;
import care.quarterback.model.Appointment;
import care.quarterback.model.Office;
import care.quarterback.model.SchedulingCall;
import java.util.Optional;

/** An appointment is made, and the office does not know that a second opinion is wanted. */
final class SecondOpinionSaidCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.SECOND_OPINION_NOT_SAID;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        facts.ahead()
                .filter(sought -> !said(sought))
                .ifPresent(sought -> sought.appointment().ifPresent(appointment -> open(sought, appointment, gaps)));
    }

    private static boolean said(SoughtOpinion sought) {
        return sought.appointment()
                        .map(Appointment::getToldSecondOpinion)
                        .filter(answer -> answer == Answer.YES)
                        .isPresent()
                || CaseFacts.standing(sought.referral().getSchedulingCalls())
                        .anyMatch(SchedulingCall::isSaidSecondOpinion);
    }

    private static void open(SoughtOpinion sought, Appointment appointment, Gaps gaps) {
        String office = Optional.ofNullable(appointment.getOffice())
                .map(Office::getName)
                .orElse("");
        gaps.open(appointment.getId(), office, office, appointment.getDate()).due(sought.goNoGo());
    }
}
