package care.quarterback.core.consensus;

import care.quarterback.core.session.CommandRejected;
import care.quarterback.model.CareCase;
import care.quarterback.model.Consensus;
import care.quarterback.model.ConsensusOutcome;
import java.util.Optional;

/** Finds the attempt at a consensus that is under way. */
final class OpenConsensus {

    private OpenConsensus() {}

    static Optional<Consensus> of(CareCase careCase) {
        return careCase.getConsensus().stream()
                .filter(each -> each.getVoided() == null && each.getOutcome() == ConsensusOutcome.NONE)
                .reduce((before, last) -> last);
    }

    static Consensus require(CareCase careCase) {
        return of(careCase)
                .orElseThrow(() -> CommandRejected.because(
                        "consensus", "The doctors have not been asked to talk yet. Ask them first."));
    }
}
