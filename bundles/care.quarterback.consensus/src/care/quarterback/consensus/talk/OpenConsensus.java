package care.quarterback.consensus.talk;

import care.quarterback.consensus.comparison.ConsensusAttempts;
import care.quarterback.consensus.comparison.OpinionReader;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.model.CareCase;
import care.quarterback.model.Consensus;
import care.quarterback.model.Opinion;
import java.util.List;

/** The attempt at a consensus that a command works on. */
final class OpenConsensus {

    private OpenConsensus() {}

    static Consensus require(CareCase careCase) {
        return ConsensusAttempts.underWay(careCase)
                .orElseThrow(() -> CallWords.refuse("consensus", "refused.notAsked"));
    }

    /** The attempt that is under way, or a new one of all opinions that is being prepared. */
    static Consensus prepared(CaseEdit edit) {
        return ConsensusAttempts.underWay(edit.careCase()).orElseGet(() -> {
            List<Integer> numbers = OpinionReader.opinions(edit.careCase()).stream()
                    .map(Opinion::getNumber)
                    .toList();
            if (numbers.size() < 2) {
                throw CommandRejected.because("opinions", CallWords.of("refused.few"));
            }
            Consensus made = edit.create(Consensus.class);
            made.getOpinions().addAll(numbers);
            edit.careCase().getConsensus().add(made);
            return made;
        });
    }
}
