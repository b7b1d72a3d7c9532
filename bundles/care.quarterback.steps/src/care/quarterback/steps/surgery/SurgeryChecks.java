package care.quarterback.steps.surgery;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.PlanDefault;
import care.quarterback.model.GeriatricAssessment;
import care.quarterback.model.PreparationItem;
import care.quarterback.model.PreparationKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The checks of what belongs before an operation, medicines apart. */
public final class SurgeryChecks {

    private SurgeryChecks() {}

    public static List<Check> all() {
        return List.of(new GeriatricAssessmentCheck(), new PreparationPlanCheck());
    }

    /** An operation is proposed to an older patient, and no geriatrician has looked at risk and recovery. */
    private static final class GeriatricAssessmentCheck implements Check {

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

    /** The patient chose an operation, and nothing is planned to prepare the body, or the mind, for it. */
    private static final class PreparationPlanCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.PREPARATION_PLAN_MISSING;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            Set<PreparationKind> planned = CaseFacts.standing(facts.careCase().getPreparations())
                    .map(PreparationItem::getKind)
                    .collect(Collectors.toSet());
            SurgeryAhead.of(facts)
                    .filter(SurgeryAhead::chosen)
                    .ifPresent(surgery -> EnumSet.complementOf(
                                    planned.isEmpty() ? EnumSet.noneOf(PreparationKind.class) : EnumSet.copyOf(planned))
                            .forEach(kind -> gaps.open(kind.name(), kind == PreparationKind.PHYSICAL ? "body" : "mind")
                                    .saying("." + kind.name())
                                    .due(surgery.day())));
        }
    }
}
