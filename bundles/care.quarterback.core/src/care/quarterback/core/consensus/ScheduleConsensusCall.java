package care.quarterback.core.consensus;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.model.Consensus;
import java.time.LocalDate;

/**
 * Sets the day of the doctors' call.
 *
 * @param relationship how the doctors know each other, in words; may be blank
 */
public record ScheduleConsensusCall(LocalDate on, String relationship) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        Consensus consensus = OpenConsensus.require(edit.careCase());
        consensus.setScheduledFor(on);
        consensus.setRelationship(relationship == null || relationship.isBlank() ? null : relationship.strip());
        EntryRules.check(consensus);
    }
}
