package care.quarterback.steps.surgery;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.PlanDefault;
import care.quarterback.model.GeriatricAssessment;
import java.util.stream.Stream;

/** An operation is proposed to an older patient, and no geriatrician has looked at risk and recovery. */
final class GeriatricAssessmentCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.GERIATRIC_ASSESSMENT_MISSING;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        boolean settled = CaseFacts.standing(facts.careCase().getGeriatricAssessments())
                .anyMatch(GeriatricAssessmentCheck::settled);
        SurgeryAhead.of(facts)
                .filter(surgery -> facts.geriatric() && !settled)
                .ifPresent(surgery -> gaps.open("", "", facts.settings().geriatricAge())
                        .due(surgery.day())
                        .resting(PlanDefault.GERIATRIC_AGE));
    }

    /** It was done and says something, or somebody said why it is not done. */
    private static boolean settled(GeriatricAssessment assessment) {
        boolean says = Stream.of(
                        assessment.getOperativeRisk(),
                        assessment.getRecoveryTime(),
                        assessment.getFunction(),
                        assessment.getFrailty(),
                        assessment.getCognition())
                .anyMatch(text -> !CaseFacts.blank(text));
        return !CaseFacts.blank(assessment.getNotDoneReason()) || assessment.getOn() != null && says;
    }
}
