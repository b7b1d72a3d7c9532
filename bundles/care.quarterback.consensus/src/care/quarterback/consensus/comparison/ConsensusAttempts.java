package care.quarterback.consensus.comparison;

import care.quarterback.model.CareCase;
import care.quarterback.model.Consensus;
import care.quarterback.model.ConsensusOutcome;
import java.util.Optional;

/** The attempts at a consensus that a case holds. Pure functions of the case; voided attempts are left out. */
public final class ConsensusAttempts {

    private ConsensusAttempts() {}

    /** The attempt that has no outcome yet. */
    public static Optional<Consensus> underWay(CareCase careCase) {
        return careCase.getConsensus().stream()
                .filter(each -> !each.isVoided() && each.getOutcome() == ConsensusOutcome.NONE)
                .reduce((before, last) -> last);
    }

    /** The newest attempt that has begun: somebody was asked, the doctors talked, or it was settled without a talk. */
    public static Optional<Consensus> newest(CareCase careCase) {
        return careCase.getConsensus().stream()
                .filter(each -> !each.isVoided() && hasBegun(each))
                .reduce((before, last) -> last);
    }

    public static boolean hasBegun(Consensus consensus) {
        return consensus.getRequestedOn() != null
                || consensus.getScheduledFor() != null
                || consensus.getCall() != null
                || consensus.getOutcome() != ConsensusOutcome.NONE;
    }
}
