package care.quarterback.consensus.talk;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.Fact;
import care.quarterback.model.Consensus;
import care.quarterback.model.ConsensusCall;
import java.time.LocalDate;

/**
 * Records that the doctors talked: when, who took part, what was said. This has happened: it is not undone.
 *
 * @param reason why nobody was asked, or no day was set, before; blank when both were done
 */
@Adds(ConsensusCall.class)
@Fact
@CommandName("RecordConsensusCall")
public record RecordConsensusCall(LocalDate on, String attendees, String minutes, String reason)
        implements CaseCommand {

    /** After the doctors were asked and the day was set. */
    public RecordConsensusCall(LocalDate on, String attendees, String minutes) {
        this(on, attendees, minutes, "");
    }

    @Override
    public void apply(CaseEdit edit) {
        Consensus consensus = OpenConsensus.prepared(edit);
        if (consensus.getCall() != null) {
            throw CallWords.refuse("on", "refused.heldAlready");
        }
        CallWords.between("on", on, consensus.getRequestedOn(), edit.today());
        var missing = SkippedSteps.beforeCall(consensus);
        String key = missing.size() > 1 ? "refused.heldUnasked" : "refused.heldUnset";
        SkippedSteps.write(edit, consensus, missing, reason, CallWords.of(key));
        ConsensusCall call = edit.create(ConsensusCall.class);
        call.setOn(on);
        call.setAttendees(attendees);
        call.setMinutes(minutes);
        consensus.setCall(call);
        EntryRules.check(call);
    }
}
