package care.quarterback.consensus.talk;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.model.Availability;
import java.time.Duration;
import java.time.Instant;

/** Writes down when the doctor of an opinion can be reached for the call. */
@CommandName("AddAvailability")
public record AddAvailability(int opinion, Instant from, Instant to) implements CaseCommand {

    private static final Duration LONGEST = Duration.ofDays(31);

    @Override
    public void apply(CaseEdit edit) {
        if (from == null || to == null || !from.isBefore(to)) {
            throw CallWords.refuse("to", "refused.span");
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw CallWords.refuse("to", "refused.longSpan");
        }
        Availability free = edit.create(Availability.class);
        free.setClinician(TalkDoctors.of(edit, opinion));
        free.setFrom(from);
        free.setTo(to);
        OpenConsensus.prepared(edit).getAvailability().add(free);
        EntryRules.check(free);
    }
}
