package care.quarterback.steps.casefile;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseStatus;
import care.quarterback.model.CloseReason;
import java.time.LocalDate;

/** Records that the patient has died: the case closes, and nothing is asked, written or due any more. */
@CommandName("RecordDeath")
public record RecordDeath(LocalDate on) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        CareCase careCase = edit.careCase();
        if (careCase.getPatient() == null || careCase.getPatient().isDeceased()) {
            throw CommandRejected.because("on", Message.of("refusals", "casefile.noPatientForDeath"));
        }
        if (on != null && on.isAfter(edit.today())) {
            throw CommandRejected.because("on", Message.of("refusals", "casefile.deathInFuture"));
        }
        careCase.getPatient().setDeceased(true);
        careCase.getPatient().setDeceasedOn(on);
        careCase.setStatus(CaseStatus.CLOSED);
        careCase.setCloseReason(CloseReason.DIED);
        careCase.setClosedOn(edit.today());
        EntryRules.check(careCase.getPatient(), careCase);
    }
}
