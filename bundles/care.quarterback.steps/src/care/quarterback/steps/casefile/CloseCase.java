package care.quarterback.steps.casefile;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseStatus;
import care.quarterback.model.CloseReason;

/** Closes the case with its reason. */
@CommandName("CloseCase")
public record CloseCase(CloseReason closeReason, String note) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        CareCase careCase = CaseLife.requireNotClosed(edit.careCase());
        if (closeReason == null || closeReason == CloseReason.NONE) {
            throw CommandRejected.because("closeReason", "Please say why the case is closed.");
        }
        if (closeReason == CloseReason.DIED) {
            throw CommandRejected.because(
                    "closeReason",
                    "Record the death with its date instead; that closes the case and silences everything.");
        }
        careCase.setStatus(CaseStatus.CLOSED);
        careCase.setCloseReason(closeReason);
        careCase.setClosedOn(edit.today());
        careCase.setStatusReason(note == null || note.isBlank() ? null : note.strip());
        careCase.setHeldUntil(null);
    }
}
