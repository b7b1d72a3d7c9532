package care.quarterback.steps.medication;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.PlanDefault;
import care.quarterback.steps.surgery.SurgeryAhead;

/** An operation is proposed to an older patient who takes medicines, and no pharmacist was asked to look at them. */
final class PharmacistCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.GERIATRIC_PHARMACIST_MISSING;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        var medicines = new Medicines(facts);
        int count = medicines.listed().size();
        SurgeryAhead.of(facts)
                .filter(surgery -> facts.geriatric() && count > 0 && !medicines.reviewAsked())
                .ifPresent(surgery -> gaps.open("", "", count, facts.settings().geriatricAge())
                        .due(surgery.day()
                                .map(day -> day.minusDays(facts.settings().reviewDays())))
                        .resting(PlanDefault.GERIATRIC_AGE)
                        .resting(PlanDefault.MEDICINE_REVIEW));
    }
}
