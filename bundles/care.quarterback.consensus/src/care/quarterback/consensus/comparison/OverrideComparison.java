package care.quarterback.consensus.comparison;

import care.quarterback.consensus.agreement.DiagnosisClass;
import care.quarterback.consensus.agreement.OpinionPairKey;
import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;

/**
 * A clinician puts two diagnoses into another class than was suggested, with the reason.
 *
 * @param suggestedClass the class as it was shown
 * @param confirmedClass the class it is, on the clinician's word
 * @param by the clinician
 */
@CommandName("OverrideComparison")
public record OverrideComparison(
        OpinionPairKey pair, DiagnosisClass suggestedClass, DiagnosisClass confirmedClass, String by, String reason)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        EntryRules.requireReason(reason);
        ComparisonWord.record(edit, pair, suggestedClass, confirmedClass, by).setReason(reason.strip());
    }
}
