package care.quarterback.steps.medication;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.check.Deadlines;
import care.quarterback.core.check.PlanDefault;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.Medication;
import care.quarterback.steps.medication.MedicineTables.MedicineClass;
import care.quarterback.steps.surgery.SurgeryAhead;
import java.time.LocalDate;
import java.util.List;

/**
 * By when the pharmacist is asked, and by when each medicine of a class to ask about is talked about. The days that the
 * public sources name are for the pharmacist's request; nothing here says to change a medicine, and families do not see
 * it. No date lies before the day on which the operation's day, or the choice, was recorded.
 */
final class MedicineDeadlines implements DeadlineRule {

    private static final String FEATURE = "deadline-medication";

    private final MedicineTables tables = MedicineTables.shipped();
    private final Sentences sentences;

    MedicineDeadlines(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public void derive(CaseFacts facts, Deadlines deadlines) {
        var medicines = new Medicines(facts);
        List<Medication> listed = medicines.listed();
        SurgeryAhead.of(facts)
                .filter(surgery -> surgery.since().isPresent() && !listed.isEmpty())
                .ifPresent(surgery -> {
                    surgery.day()
                            .ifPresent(day -> review(
                                    medicines, deadlines, day, surgery.since().get()));
                    listed.forEach(medication -> discuss(medicines, deadlines, surgery, medication));
                });
    }

    private void review(Medicines medicines, Deadlines deadlines, LocalDate day, LocalDate since) {
        CaseFacts facts = medicines.facts();
        int days = facts.settings().reviewDays();
        LocalDate by = later(day.minusDays(days), since);
        boolean late = by.isAfter(day.minusDays(days));
        String why = sentences.of(FEATURE, late ? "review.late" : "review", day, days)
                + facts.settings().said(sentences, PlanDefault.MEDICINE_REVIEW);
        boolean done = medicines.reviewAsked();
        if (facts.calendar().openBefore(by).isBefore(since)) {
            deadlines.clock(DeadlineCode.MED_REVIEW_BY, "", "", by, why).done(done);
        } else {
            deadlines
                    .task(DeadlineCode.MED_REVIEW_BY, "", "", by, facts.calendar(), why)
                    .forEach(entry -> entry.done(done));
        }
    }

    private void discuss(Medicines medicines, Deadlines deadlines, SurgeryAhead surgery, Medication medicine) {
        List<MedicineClass> classes = tables.classes(Medicines.words(medicine));
        LocalDate since = surgery.since().orElseThrow();
        var label = classes.stream()
                .flatMapToInt(listed -> listed.labelDays().stream())
                .max();
        String name = medicine.getText();
        if (classes.stream().anyMatch(MedicineClass::atOnce)) {
            add(medicines, deadlines, medicine, since, sentences.of(FEATURE, "now", name));
        } else if (label.isPresent() && surgery.day().isPresent()) {
            LocalDate day = surgery.day().get();
            int before = medicines.facts().settings().discussBusinessDays();
            LocalDate by = medicines.facts().calendar().plus(day.minusDays(label.getAsInt()), -before);
            String key = by.isBefore(since) ? "label.late" : "label";
            String why = sentences.of(FEATURE, key, name, day, label.getAsInt(), before)
                    + medicines.facts().settings().said(sentences, PlanDefault.MEDICINE_TALK);
            add(medicines, deadlines, medicine, later(by, since), why);
        }
    }

    private static void add(Medicines medicines, Deadlines deadlines, Medication medicine, LocalDate by, String why) {
        deadlines
                .clock(DeadlineCode.MED_DISCUSS_BEFORE, medicine.getId(), medicine.getText(), by, why)
                .done(medicines.answered(medicine))
                .blocking();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
