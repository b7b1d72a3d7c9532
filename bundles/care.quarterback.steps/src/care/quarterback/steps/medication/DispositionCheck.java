package care.quarterback.steps.medication;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.steps.surgery.SurgeryAhead;

/**
 * The pharmacist has not said a word on a listed medicine. Asked from the moment on which an operation is prepared for: its
 * day is fixed, the patient chose it, or the review was asked for.
 */
final class DispositionCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.MED_DISPOSITION_MISSING;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        var medicines = new Medicines(facts);
        SurgeryAhead.of(facts)
                .filter(surgery -> surgery.since().isPresent())
                .ifPresent(surgery -> medicines.listed().stream()
                        .filter(medication -> !medicines.answered(medication))
                        .forEach(medication -> gaps.open(medication.getId(), medication.getText(), medication.getText())
                                .due(surgery.day())));
    }
}
