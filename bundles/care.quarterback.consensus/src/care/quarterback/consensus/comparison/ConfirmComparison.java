package care.quarterback.consensus.comparison;

import care.quarterback.consensus.agreement.DiagnosisClass;
import care.quarterback.consensus.agreement.OpinionPairKey;
import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.model.Comparison;

/**
 * A clinician confirms the suggested class of two diagnoses.
 *
 * @param suggestedClass the class as it was shown
 * @param by the clinician
 */
@Adds(Comparison.class)
@CommandName("ConfirmComparison")
public record ConfirmComparison(OpinionPairKey pair, DiagnosisClass suggestedClass, String by) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        ComparisonWord.record(edit, pair, suggestedClass, suggestedClass, by).setReason(null);
    }
}
