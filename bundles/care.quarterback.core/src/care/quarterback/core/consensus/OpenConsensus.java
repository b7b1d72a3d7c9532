package care.quarterback.core.consensus;

import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.model.CareCase;
import care.quarterback.model.Consensus;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.model.Opinion;
import java.util.List;
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
        return of(careCase).orElseThrow(() -> CallWords.refuse("consensus", "refused.notAsked"));
    }

    /** The newest attempt that has begun: somebody was asked, the doctors talked, or it was settled without a talk. */
    static Optional<Consensus> newest(CareCase careCase) {
        return careCase.getConsensus().stream()
                .filter(each -> each.getVoided() == null && begun(each))
                .reduce((before, last) -> last);
    }

    static boolean begun(Consensus consensus) {
        return consensus.getRequestedOn() != null
                || consensus.getScheduledFor() != null
                || consensus.getCall() != null
                || consensus.getOutcome() != ConsensusOutcome.NONE;
    }

    /** The attempt that is under way, or a new one of all opinions that is being prepared. */
    static Consensus prepared(CaseEdit edit) {
        return of(edit.careCase()).orElseGet(() -> {
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
