package care.quarterback.consensus.decision;

import care.quarterback.core.check.CheckCode;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Problem;
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
            problems.add(new Problem(
                    "decider",
                    "The patient decides, or a representative whose authority is on file. Look at the name again, or"
                            + " record the decision as not final."));
        }
        List<TreatmentOption> open = DecisionRules.notUnderstood(careCase);
        for (TreatmentOption option : careCase.getOptions()) {
            if (option.getVoided() != null) {
                continue;
            }
            if (!decision.getReasonsExplained().contains(option)) {
                problems.add(new Problem(
                        "reasonsExplained", "The reasons for \"" + option.getName() + "\" were not explained yet."));
            }
            if (open.contains(option) && !overridden(careCase, option)) {
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

    private static boolean overridden(CareCase careCase, TreatmentOption option) {
        return careCase.getOverrides().stream()
                .anyMatch(each -> each.getVoided() == null
                        && CheckCode.UNDERSTANDING_UNCHECKED.name().equals(each.getCode())
                        && option.getId().equals(each.getSubject()));
    }
}
