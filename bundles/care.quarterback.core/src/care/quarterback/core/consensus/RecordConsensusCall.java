package care.quarterback.core.consensus;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.model.Consensus;
import care.quarterback.model.ConsensusCall;
import java.time.LocalDate;

/** Records that the doctors talked: when, who took part, what was said. This has happened: it is not undone. */
public record RecordConsensusCall(LocalDate on, String attendees, String minutes) implements CaseCommand {

    @Override
    public boolean fact() {
        return true;
    }

    @Override
    public void apply(CaseEdit edit) {
        Consensus consensus = OpenConsensus.require(edit.careCase());
        if (consensus.getCall() != null) {
            throw CommandRejected.because("on", "This call is recorded already. Correct it with a reason instead.");
        }
        if (on != null && (on.isAfter(edit.today()) || on.isBefore(consensus.getRequestedOn()))) {
            throw CommandRejected.because(
                    "on", "The call lies between the day the doctors were asked and today. Look at the date again.");
        }
        ConsensusCall call = edit.create(ConsensusCall.class);
        call.setOn(on);
        call.setAttendees(attendees);
        call.setMinutes(minutes);
        consensus.setCall(call);
        EntryRules.check(call);
    }
}
