package care.quarterback.steps.casefile;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseStatus;
import care.quarterback.model.CloseReason;

/** Opens a closed case again, with a note that says why. */
@CommandName("ReopenCase")
public record ReopenCase(String reason) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        EntryRules.requireReason(reason);
        CareCase careCase = CaseLife.requireClosed(edit.careCase());
        careCase.setStatus(CaseStatus.ACTIVE);
        careCase.setStatusReason(reason.strip());
        careCase.setCloseReason(CloseReason.NONE);
        careCase.setClosedOn(null);
    }
}
