package care.quarterback.steps.request;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Emergency;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.SafeWait;
import care.quarterback.core.check.Severity;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.model.Answer;
import care.quarterback.model.Request;
import care.quarterback.model.TreatmentClock;
import care.quarterback.model.TriggerCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Nobody has said until when waiting for another opinion is safe, or that day is past. It blocks where the illness is
 * serious or a cancer, or a date of treatment is fixed.
 */
final class SafeToWaitCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.SAFE_TO_WAIT_UNKNOWN;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        Optional<LocalDate> until = facts.safeWait().map(SafeWait::until);
        if (facts.decided()
                || !Emergency.of(facts.careCase()).isEmpty()
                || until.isPresent() && !until.get().isBefore(facts.today())) {
            return;
        }
        boolean pressing = pressing(facts);
        String by = facts.safeWait().map(SafeWait::saidBy).orElse("");
        Gaps.Entry gap = gaps.open("", "", until.orElse(facts.today()), by)
                .as(pressing ? Severity.BLOCK : Severity.WARN)
                .due(facts.sought().flatMap(SoughtOpinion::goNoGo));
        if (pressing) {
            gap.due(Optional.of(facts.today())).input("pressing");
        }
        if (until.isPresent()) {
            gap.saying(by.isEmpty() ? ".past.unnamed" : ".past");
        }
    }

    private static boolean pressing(CaseFacts facts) {
        return facts.clock().map(TreatmentClock::getFixedDate).isPresent()
                || facts.request().filter(SafeToWaitCheck::serious).isPresent();
    }

    /** The illness is serious or a cancer; a reason T4 counts as serious unless somebody said that it is not. */
    private static boolean serious(Request request) {
        return request.getSeriousIllness() == Answer.YES
                || request.getCancer() == Answer.YES
                || request.getSeriousIllness() != Answer.NO
                        && CaseFacts.standing(request.getTriggers())
                                .anyMatch(trigger -> trigger.getCode() == TriggerCode.T4);
    }
}
