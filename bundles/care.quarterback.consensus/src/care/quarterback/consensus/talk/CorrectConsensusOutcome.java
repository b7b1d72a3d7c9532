package care.quarterback.consensus.talk;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.Fact;
import care.quarterback.model.Consensus;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.model.ConsensusPoint;
import care.quarterback.model.ConsensusState;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Corrects what came of bringing the doctors together. What was recorded before is kept with the reason.
 *
 * @param entry all of the outcome as it holds now
 * @param why what was recorded before is wrong
 */
@Fact
@CommandName("CorrectConsensusOutcome")
public record CorrectConsensusOutcome(ConsensusOutcomeEntry entry, String why) implements CaseCommand {

    @Override
    public String reason() {
        return why;
    }

    @Override
    public void apply(CaseEdit edit) {
        Consensus consensus = Corrections.begin(edit, "why", why);
        if (consensus.getOutcome() == ConsensusOutcome.NONE) {
            throw CallWords.refuse("outcome", "refused.noOutcome");
        }
        OutcomeRules.check(edit, consensus, entry);
        String before = words(edit, consensus);
        OutcomeRules.write(edit, consensus, entry);
        ConsensusState state = ConsensusState.valueOf(entry.outcome().name());
        Corrections.write(edit, consensus, state, before, words(edit, consensus), why);
    }

    private static String words(CaseEdit edit, Consensus consensus) {
        String points = Stream.of(consensus.getAgreed(), consensus.getOpen())
                .flatMap(List::stream)
                .map(ConsensusPoint::getText)
                .collect(Collectors.joining("; "));
        return CallWords.written(
                edit,
                "corrected.outcome",
                consensus.getOutcome(),
                consensus.getOutcomeOn(),
                CaseFacts.text(consensus.getOutcomeBy()),
                CaseFacts.text(consensus.getOutcomeReason()),
                points);
    }
}
