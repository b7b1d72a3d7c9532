package care.quarterback.consensus.talk;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.Fact;
import care.quarterback.model.Consensus;
import care.quarterback.model.ConsensusCall;
import care.quarterback.model.ConsensusState;
import java.time.LocalDate;

/** Corrects when the doctors talked, who took part, or the minutes. What stood there before is kept with the reason. */
@Fact
@CommandName("CorrectConsensusCall")
public record CorrectConsensusCall(LocalDate on, String attendees, String minutes, String reason)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        Consensus consensus = Corrections.begin(edit, reason);
        ConsensusCall call = consensus.getCall();
        if (call == null) {
            throw CallWords.refuse("on", "refused.notHeld");
        }
        LocalDate last = consensus.getOutcomeOn() == null ? edit.today() : consensus.getOutcomeOn();
        CallWords.between("on", on, consensus.getRequestedOn(), last);
        String before = words(edit, call);
        call.setOn(on);
        call.setAttendees(attendees);
        call.setMinutes(minutes);
        EntryRules.check(call);
        Corrections.write(edit, consensus, ConsensusState.HELD, before, words(edit, call), reason);
    }

    private static String words(CaseEdit edit, ConsensusCall call) {
        return CallWords.written(
                edit,
                "corrected.call",
                call.getOn(),
                CaseFacts.text(call.getAttendees()),
                CaseFacts.text(call.getMinutes()));
    }
}
