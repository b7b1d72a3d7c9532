package care.quarterback.steps.request;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.model.Answer;
import care.quarterback.model.Request;
import care.quarterback.model.Trigger;

/**
 * A reason for another opinion is ticked, and what shows it is not there: the words, and what belongs to the reason, such
 * as the treatments that did not help.
 */
final class TriggerEvidenceCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.TRIGGER_EVIDENCE_MISSING;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        facts.request()
                .ifPresent(request -> CaseFacts.standing(request.getTriggers())
                        .filter(trigger -> CaseFacts.blank(trigger.getEvidence()) || !shown(facts, request, trigger))
                        .forEach(trigger -> {
                            String subject = gaps.word(trigger.getCode());
                            gaps.open(trigger.getId(), subject, subject)
                                    .saying("." + trigger.getCode().name());
                        }));
    }

    private static boolean shown(CaseFacts facts, Request request, Trigger trigger) {
        return switch (trigger.getCode()) {
            case T1 -> CaseFacts.standing(request.getSymptoms()).findAny().isPresent();
            case T2, T5A -> trigger.getOn() != null;
            case T3 ->
                CaseFacts.standing(request.getTreatmentsTried())
                        .anyMatch(tried -> tried.isUsual() && !CaseFacts.blank(tried.getResponse()));
            case T6C -> facts.procedures().stream().anyMatch(procedure -> procedure.getEmergency() != Answer.UNKNOWN);
            default -> true;
        };
    }
}
