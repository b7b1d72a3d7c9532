package care.quarterback.steps.request;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.RedFlag;
import care.quarterback.model.Request;

/** A clinician clears the warning of an emergency, by name. */
@CommandName("ClearRedFlag")
public record ClearRedFlag(String clearedBy, String reason) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        Request request = edit.careCase().getRequest();
        RedFlag flag = request == null ? null : request.getRedFlag();
        if (flag == null || flag.getClearedOn() != null) {
            throw CommandRejected.because("clearedBy", Message.of("refusals", "request.noWarning"));
        }
        if (clearedBy == null || clearedBy.isBlank()) {
            throw CommandRejected.because("clearedBy", Message.of("refusals", "request.noClearer"));
        }
        EntryRules.requireReason(reason);
        flag.setClearedBy(clearedBy.strip());
        flag.setClearedOn(edit.today());
        EntryRules.check(flag);
    }
}
