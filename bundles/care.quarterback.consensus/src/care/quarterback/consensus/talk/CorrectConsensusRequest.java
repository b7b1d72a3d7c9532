package care.quarterback.consensus.talk;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.Fact;
import care.quarterback.model.Consensus;
import care.quarterback.model.ConsensusState;
import java.time.LocalDate;

/** Corrects the day on which the doctors were asked. What stood there before is kept with the reason. */
@Fact
@CommandName("CorrectConsensusRequest")
public record CorrectConsensusRequest(LocalDate on, String reason) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        Consensus consensus = Corrections.begin(edit, reason);
        LocalDate before = consensus.getRequestedOn();
        if (before == null) {
            throw CallWords.refuse("on", "refused.notAsked");
        }
        LocalDate last = edit.today();
        if (consensus.getOutcomeOn() != null) {
            last = consensus.getOutcomeOn();
        }
        if (consensus.getScheduledFor() != null && consensus.getScheduledFor().isBefore(last)) {
            last = consensus.getScheduledFor();
        }
        if (consensus.getCall() != null && consensus.getCall().getOn().isBefore(last)) {
            last = consensus.getCall().getOn();
        }
        CallWords.between("on", on, null, last);
        Corrections.write(
                edit,
                consensus,
                ConsensusState.REQUESTED,
                CallWords.day(edit, before),
                CallWords.day(edit, on),
                reason);
        consensus.setRequestedOn(on);
        consensus.getRequests().stream()
                .filter(request -> before.equals(request.getSentOn()))
                .filter(request -> request.getAnsweredOn() == null
                        || !request.getAnsweredOn().isBefore(on))
                .forEach(request -> request.setSentOn(on));
    }
}
