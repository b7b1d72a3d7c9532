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
import java.util.List;
import java.util.Optional;

/**
 * Sets the day of the doctors' call. Two offices have it in their books then: another day is a correction with its
 * reason ({@link MoveConsensusCall}).
 *
 * @param on the day
 * @param relationship how the doctors know each other, in words; may be blank
 * @param at the hour, where it is set
 * @param reason why nobody was asked by letter before; blank when they were
 */
@Fact
@CommandName("ScheduleConsensusCall")
public record ScheduleConsensusCall(LocalDate on, String relationship, Optional<Instant> at, String reason)
        implements CaseCommand {

    /** Without an hour, after the doctors were asked. */
    public ScheduleConsensusCall(LocalDate on, String relationship) {
        this(on, relationship, Optional.empty(), "");
    }

    @Override
    public void apply(CaseEdit edit) {
        Consensus consensus = OpenConsensus.prepared(edit);
        if (consensus.getCall() != null) {
            throw CallWords.refuse("on", "refused.heldAlready");
        }
        if (consensus.getScheduledFor() != null) {
            throw CallWords.refuse("on", "refused.setAlready", consensus.getScheduledFor());
        }
        CallWords.between("on", on, consensus.getRequestedOn(), null);
        List<ConsensusState> missing =
                consensus.getRequestedOn() == null ? List.of(ConsensusState.REQUESTED) : List.of();
        SkippedSteps.write(edit, consensus, missing, reason, CallWords.of("refused.scheduledUnasked"));
        consensus.setScheduledFor(on);
        consensus.setScheduledAt(at.orElse(null));
        consensus.setScheduledOn(edit.today());
        consensus.setScheduledBy(edit.actor().name());
        consensus.setRelationship(relationship == null || relationship.isBlank() ? null : relationship.strip());
        EntryRules.check(consensus);
    }
}
