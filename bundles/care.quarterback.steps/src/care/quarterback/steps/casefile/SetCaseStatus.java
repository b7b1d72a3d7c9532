package care.quarterback.steps.casefile;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseStatus;

/** Says where the case stands: active again, waiting for the patient, decided,
 * followed up. A hold or an end says more. */
@CommandName("SetCaseStatus")
public record SetCaseStatus(CaseStatus status, String why) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        CareCase careCase = CaseLife.requireNotClosed(edit.careCase());
        if (status == null || status == CaseStatus.CLOSED || status == CaseStatus.ON_HOLD) {
            throw CommandRejected.because("status", Message.of("refusals", "casefile.statusNeedsReason"));
        }
        careCase.setStatus(status);
        careCase.setStatusReason(why == null || why.isBlank() ? null : why.strip());
        careCase.setHeldUntil(null);
    }
}
