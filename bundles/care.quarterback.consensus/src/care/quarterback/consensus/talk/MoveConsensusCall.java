package care.quarterback.consensus.talk;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.Fact;
import care.quarterback.model.Consensus;
import care.quarterback.model.ConsensusState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Moves the doctors' call to another day or hour, before it was held. The day that was set before is kept with the
 * reason.
 */
@Fact
@CommandName("MoveConsensusCall")
public record MoveConsensusCall(LocalDate on, Optional<Instant> at, String reason) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        Consensus consensus = Corrections.begin(edit, reason);
        if (consensus.getScheduledFor() == null) {
            throw CallWords.refuse("on", "refused.notSet");
        }
        if (consensus.getCall() != null) {
            throw CallWords.refuse("on", "refused.heldAlready");
        }
        CallWords.between("on", on, consensus.getRequestedOn(), null);
        String before =
                CallWords.when(edit, consensus.getScheduledFor(), Optional.ofNullable(consensus.getScheduledAt()));
        Corrections.write(edit, consensus, ConsensusState.SCHEDULED, before, CallWords.when(edit, on, at), reason);
        consensus.setScheduledFor(on);
        consensus.setScheduledAt(at.orElse(null));
        EntryRules.check(consensus);
    }
}
