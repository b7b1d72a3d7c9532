package care.quarterback.consensus.talk;

import care.quarterback.consensus.comparison.ConsensusAttempts;
import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.Fact;
import care.quarterback.core.text.Message;
import care.quarterback.model.Consensus;
import care.quarterback.model.ConsensusPoint;
import java.util.Optional;

/** Records what came of bringing the doctors together. This has happened: it is not undone. */
@Adds(ConsensusPoint.class)
@Fact
@CommandName("RecordConsensusOutcome")
public record RecordConsensusOutcome(ConsensusOutcomeEntry entry) implements CaseCommand {

    @Override
    public String reason() {
        return entry.reason() == null ? "" : entry.reason();
    }

    @Override
    public void apply(CaseEdit edit) {
        Consensus consensus = ConsensusAttempts.underWay(edit.careCase())
                .or(() -> neverAsked(edit))
                .orElseGet(() -> OpenConsensus.require(edit.careCase()));
        OutcomeRules.check(edit, consensus, entry);
        if (OutcomeRules.withoutCall(entry.outcome())) {
            SkippedSteps.write(
                    edit,
                    consensus,
                    SkippedSteps.beforeOutcome(consensus),
                    entry.reason(),
                    Message.of("entry", "reason"));
        }
        OutcomeRules.write(edit, consensus, entry);
    }

    /** Declining, or that it is not possible, is one step: nobody has to ask the doctors first. */
    private Optional<Consensus> neverAsked(CaseEdit edit) {
        if (!OutcomeRules.withoutCall(entry.outcome())) {
            return Optional.empty();
        }
        Consensus consensus = edit.create(Consensus.class);
        edit.careCase().getOpinions().stream()
                .filter(each -> !each.isVoided())
                .forEach(each -> consensus.getOpinions().add(each.getNumber()));
        edit.careCase().getConsensus().add(consensus);
        return Optional.of(consensus);
    }
}
