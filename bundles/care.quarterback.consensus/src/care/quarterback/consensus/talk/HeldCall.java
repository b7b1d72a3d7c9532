package care.quarterback.consensus.talk;

import care.quarterback.consensus.comparison.ConsensusAttempts;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.model.Consensus;
import care.quarterback.model.ConsensusCall;
import care.quarterback.model.ConsensusOutcome;

/** The call that notes are taken of. */
final class HeldCall {

    private HeldCall() {}

    /**
     * @throws care.quarterback.core.session.CommandRejected when the doctors have not talked yet
     */
    static ConsensusCall of(CaseEdit edit) {
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
