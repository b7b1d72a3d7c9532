package care.quarterback.steps.casefile;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.CasePackage.Literals;
import care.quarterback.model.TreatmentClock;
import java.time.LocalDate;

/**
 * Records until when waiting for another opinion is safe, and a date that is fixed for the treatment.
 *
 * @param fixedDate null when no date is fixed
 * @param safeToWaitUntil null when nobody has said
 * @param saidBy the clinician who said it; asked for when there is a date to wait until
 * @param words as it was said
 */
@Adds(TreatmentClock.class)
@CommandName("RecordTreatmentClock")
public record RecordTreatmentClock(
        LocalDate fixedDate, String fixedFor, LocalDate safeToWaitUntil, String saidBy, String words)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        if (safeToWaitUntil != null && (saidBy == null || saidBy.isBlank())) {
            throw CommandRejected.because("saidBy", Message.of("refusals", "casefile.noClockSource"));
        }
        if (fixedDate == null && safeToWaitUntil == null) {
            throw CommandRejected.because("safeToWaitUntil", Message.of("refusals", "casefile.noClockDate"));
        }
        TreatmentClock treatmentClock =
                edit.single(edit.careCase(), Literals.CARE_CASE__TREATMENT_CLOCK, TreatmentClock.class);
        treatmentClock.setFixedDate(fixedDate);
        treatmentClock.setFixedFor(fixedFor == null || fixedFor.isBlank() ? null : fixedFor);
        treatmentClock.setSafeToWaitUntil(safeToWaitUntil);
        treatmentClock.setSaidBy(saidBy);
        treatmentClock.setSaidOn(edit.today());
        treatmentClock.setWords(words);
        EntryRules.check(treatmentClock);
    }
}
