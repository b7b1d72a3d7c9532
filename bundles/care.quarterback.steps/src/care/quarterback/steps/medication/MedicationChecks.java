package care.quarterback.steps.medication;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.PlanDefault;
import care.quarterback.core.text.Sentences;
import care.quarterback.steps.medication.MedicationRows.AskPrompt;
import care.quarterback.steps.surgery.SurgeryAhead;
import java.util.List;

/** The checks of the medicines before an operation. */
public final class MedicationChecks {

    private MedicationChecks() {}

    public static List<Check> all() {
        return List.of(new PharmacistCheck(), new DispositionCheck());
    }

    public static List<DeadlineRule> deadlines(Sentences sentences) {
        return List.of(new MedicineDeadlines(sentences));
    }

    /** An operation is proposed to an older patient who takes medicines, and no pharmacist was asked to look at them. */
    private static final class PharmacistCheck implements Check {

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
                    .ifPresent(surgery -> gaps.open(
                                    "", "", count, facts.settings().geriatricAge())
                            .due(surgery.day()
                                    .map(day -> day.minusDays(facts.settings().reviewDays())))
                            .resting(PlanDefault.GERIATRIC_AGE)
                            .resting(PlanDefault.MEDICINE_REVIEW));
        }
    }

    /**
     * The pharmacist has not said a word on a listed medicine. Asked from the moment on which an operation is prepared for: its
     * day is fixed, the patient chose it, or the review was asked for.
     */
    private static final class DispositionCheck implements Check {

        private final MedicationQuery query = new MedicationQuery();

        private static void ask(Gaps.Entry gap, String medicine, List<AskPrompt> prompts) {
            prompts.stream()
                    .filter(prompt -> prompt.medicines().contains(medicine))
                    .forEach(prompt -> gap.input("input.ask", prompt.question(), prompt.source()));
        }

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
                            .forEach(medication -> ask(
                                    gaps.open(medication.getId(), medication.getText(), medication.getText())
                                            .due(surgery.day()),
                                    medication.getText(),
                                    query.rows(facts).prompts())));
        }
    }
}
