package care.quarterback.consensus.talk;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.model.ConsensusCall;

/** Writes down what was said in the call. Once its outcome is recorded, the minutes are corrected with a reason. */
@CommandName("WriteMinutes")
public record WriteMinutes(String minutes) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        ConsensusCall call = OpenConsensus.heldCall(edit);
        OpenConsensus.refuseReplacing(
                call, "minutes", !CaseFacts.text(call.getMinutes()).isEmpty());
        call.setMinutes(minutes == null || minutes.isBlank() ? null : minutes.strip());
        EntryRules.check(call);
    }
}
