package care.quarterback.steps.casefile;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseStatus;
import java.time.LocalDate;

/**
 * Puts the case on hold.
 *
 * @param until when to look at it again; must lie ahead
 */
@CommandName("HoldCase")
public record HoldCase(String reason, LocalDate until) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        EntryRules.requireReason(reason);
        CareCase careCase = CaseLife.requireNotClosed(edit.careCase());
        if (until == null || !until.isAfter(edit.today())) {
            throw CommandRejected.because("until", Message.of("refusals", "casefile.holdUntil"));
        }
        careCase.setStatus(CaseStatus.ON_HOLD);
        careCase.setStatusReason(reason.strip());
        careCase.setHeldUntil(until);
    }
}
