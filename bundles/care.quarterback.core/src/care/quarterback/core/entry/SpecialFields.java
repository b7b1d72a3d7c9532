package care.quarterback.core.entry;

import care.quarterback.model.CasePackage.Literals;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Fields that a command of their own keeps in step with others; they are not typed into. */
final class SpecialFields {

    private static final Set<EStructuralFeature> OWN_COMMAND = Set.of(
            Literals.CARE_CASE__STATUS,
            Literals.GOAL__MAIN,
            Literals.OPINION_VERSION__FINAL,
            Literals.OPINION_VERSION__FINAL_BY,
            Literals.OPINION_VERSION__FINAL_AT,
            Literals.REFERRAL__CHOSEN,
            Literals.REFERRAL__INDEPENDENCE,
            Literals.CONSENSUS__REQUESTED_ON,
            Literals.CONSENSUS__SCHEDULED_FOR,
            Literals.CONSENSUS__SCHEDULED_ON,
            Literals.CONSENSUS__SCHEDULED_AT,
            Literals.CONSENSUS__OUTCOME,
            Literals.CONSENSUS__OUTCOME_ON,
            Literals.CONSENSUS__OUTCOME_REASON,
            Literals.CONSENSUS_CALL__ON,
            Literals.DECISION__FINAL,
            Literals.CARE_TEAM_MEMBER__QUARTERBACK,
            Literals.RESEARCH_NOTE__PROMOTED);

    private SpecialFields() {}

    /** @throws IllegalArgumentException for such a field: a form that offers it is a programming error */
    static void refuse(EObject entry, EStructuralFeature feature) {
        if (OWN_COMMAND.contains(feature)) {
            throw new IllegalArgumentException(
                    entry.eClass().getName() + "." + feature.getName() + " is changed by a command of its own");
        }
    }
}
