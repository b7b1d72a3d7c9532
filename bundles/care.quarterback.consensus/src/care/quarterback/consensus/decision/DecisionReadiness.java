package care.quarterback.consensus.decision;

import care.quarterback.core.check.CheckCode;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Problem;
import care.quarterback.core.text.Message;
import care.quarterback.model.CareCase;
import care.quarterback.model.Decision;
import care.quarterback.model.TreatmentOption;
import java.util.ArrayList;
import java.util.List;

/** Whether a decision may be final: each option on the table was explained and understood,
 * or a person said otherwise. */
final class DecisionReadiness {

    private DecisionReadiness() {}

    static void require(CareCase careCase, Decision decision) {
        List<Problem> problems = new ArrayList<>();
        if (!DecisionRules.mayDecide(careCase, decision)) {
            problems.add(new Problem("decider", Message.of("refusals", "decision.decider")));
        }
        List<TreatmentOption> open = DecisionRules.notUnderstood(careCase);
        for (TreatmentOption option : careCase.getOptions()) {
            if (option.isVoided()) {
                continue;
            }
            if (!decision.getReasonsExplained().contains(option)) {
                problems.add(new Problem(
                        "reasonsExplained", Message.of("refusals", "decision.notExplained", option.getName())));
            }
            if (open.contains(option) && !overridden(careCase, option)) {
                problems.add(new Problem("option", Message.of("refusals", "decision.notUnderstood", option.getName())));
            }
        }
        if (!problems.isEmpty()) {
            throw new CommandRejected(problems);
        }
    }

    private static boolean overridden(CareCase careCase, TreatmentOption option) {
        return careCase.getOverrides().stream()
                .anyMatch(each -> !each.isVoided()
                        && CheckCode.UNDERSTANDING_UNCHECKED.name().equals(each.getCode())
                        && option.getId().equals(each.getSubject()));
    }
}
