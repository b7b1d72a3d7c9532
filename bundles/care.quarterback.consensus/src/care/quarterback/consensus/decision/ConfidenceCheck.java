package care.quarterback.consensus.decision;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.model.Milestone;

/**
 * Nobody asked how sure the patient feels at the milestone that was reached last; earlier ones cannot be asked for any
 * more.
 */
final class ConfidenceCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.CONFIDENCE_MISSING;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        Milestone reached = reached(facts);
        boolean asked = CaseFacts.standing(facts.careCase().getConfidences())
                .anyMatch(confidence -> confidence.getMilestone() == reached
                        || reached == Milestone.INTAKE && confidence.getMilestone() == Milestone.AFTER_PRIMARY_CARE);
        if (!asked) {
            String words = gaps.word("CONFIDENCE_MISSING." + reached);
            gaps.open(reached.name(), words, words);
        }
    }

    private static Milestone reached(CaseFacts facts) {
        if (CaseFacts.standing(facts.careCase().getDecisions()).findAny().isPresent()) {
            return Milestone.DECISION;
        }
        boolean talked = CaseFacts.standing(facts.careCase().getConsensus())
                .map(consensus -> consensus.getOutcome())
                .anyMatch(outcome -> outcome == ConsensusOutcome.CONSENSUS
                        || outcome == ConsensusOutcome.PARTIAL
                        || outcome == ConsensusOutcome.NO_CONSENSUS);
        if (talked) {
            return Milestone.AFTER_CONSENSUS;
        }
        return facts.opinions().size() > 1 ? Milestone.AFTER_OPINION_TWO : Milestone.INTAKE;
    }
}
