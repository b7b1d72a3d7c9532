package care.quarterback.core.decision;

import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Problem;
import care.quarterback.model.Answer;
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
        for (TreatmentOption option : careCase.getOptions()) {
            if (option.getVoided() != null) {
                continue;
            }
            if (!decision.getReasonsExplained().contains(option)) {
                problems.add(new Problem(
                        "reasonsExplained", "The reasons for \"" + option.getName() + "\" were not explained yet."));
            }
            if (!understood(careCase, option) && !overridden(careCase, option)) {
                problems.add(new Problem(
                        "option",
                        "Nobody has checked yet that \"" + option.getName()
                                + "\" is understood. Ask the patient to say it in their own words, or record"
                                + " the decision as not final."));
            }
        }
        if (!problems.isEmpty()) {
            throw new CommandRejected(problems);
        }
    }

    private static boolean understood(CareCase careCase, TreatmentOption option) {
        return careCase.getUnderstandings().stream()
                .anyMatch(each ->
                        each.getVoided() == null && each.getOption() == option && each.getUnderstood() == Answer.YES);
    }

    private static boolean overridden(CareCase careCase, TreatmentOption option) {
        return careCase.getOverrides().stream()
                .anyMatch(each -> each.getVoided() == null
                        && "UNDERSTANDING_UNCHECKED".equals(each.getCode())
                        && option.getId().equals(each.getSubject()));
    }
}
