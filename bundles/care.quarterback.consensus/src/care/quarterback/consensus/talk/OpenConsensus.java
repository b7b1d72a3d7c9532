package care.quarterback.consensus.talk;

import care.quarterback.consensus.comparison.ConsensusAttempts;
import care.quarterback.consensus.comparison.OpinionReader;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.model.CareCase;
import care.quarterback.model.Consensus;
import care.quarterback.model.ConsensusCall;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.model.Opinion;
import java.util.List;

/** The attempt at a consensus that a command works on, and its call. */
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

    /**
     * The call that notes are taken of.
     *
     * @throws care.quarterback.core.session.CommandRejected when the doctors have not talked yet
     */
    static ConsensusCall heldCall(CaseEdit edit) {
        Consensus consensus = ConsensusAttempts.newest(edit.careCase())
                .filter(attempt -> attempt.getCall() != null)
                .orElseThrow(() -> CallWords.refuse("", "refused.notHeld"));
        return consensus.getCall();
    }

    /** @throws care.quarterback.core.session.CommandRejected when a note would be replaced after the outcome */
    static void refuseReplacing(ConsensusCall call, String field, boolean replaces) {
        var consensus = (Consensus) call.eContainer();
        if (replaces && consensus.getOutcome() != ConsensusOutcome.NONE) {
            throw CallWords.refuse(field, "refused.closed");
        }
    }
}
