package care.quarterback.steps.casefile;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
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
            throw CommandRejected.because("closeReason", Message.of("refusals", "casefile.noCloseReason"));
        }
        if (closeReason == CloseReason.DIED) {
            throw CommandRejected.because("closeReason", Message.of("refusals", "casefile.closeByDeath"));
        }
        careCase.setStatus(CaseStatus.CLOSED);
        careCase.setCloseReason(closeReason);
        careCase.setClosedOn(edit.today());
        careCase.setStatusReason(note == null || note.isBlank() ? null : note.strip());
        careCase.setHeldUntil(null);
    }
}
