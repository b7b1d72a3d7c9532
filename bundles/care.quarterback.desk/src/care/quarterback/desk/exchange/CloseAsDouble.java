package care.quarterback.desk.exchange;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseStatus;
import care.quarterback.model.CloseReason;

/** Closes a case whose content another case of the same person has taken over. @param kept number or id of that case */
@CommandName("CloseAsDouble")
public record CloseAsDouble(String kept) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        CareCase careCase = edit.careCase();
        if (careCase.getStatus() == CaseStatus.CLOSED) {
            throw CommandRejected.because("status", Message.of("refusals", "exchange.doubleClosed"));
        }
        careCase.setStatus(CaseStatus.CLOSED);
        careCase.setCloseReason(CloseReason.TRANSFERRED);
        careCase.setClosedOn(edit.today());
        careCase.setHeldUntil(null);
        careCase.setStatusReason(edit.say(Message.of("refusals", "exchange.openedTwice", kept)));
    }
}
