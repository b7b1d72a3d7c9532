package care.quarterback.consensus.decision;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.model.Milestone;
import care.quarterback.model.TreatmentOption;
import java.util.List;
import java.util.Optional;

/** The checks of the decision: understood, sure, decided by the right person, and what came of it. */
public final class DecisionChecks {

    private DecisionChecks() {}

    public static List<Check> all() {
        return List.of(new OptionUnderstoodCheck(), new ConfidenceCheck(), new DeciderCheck(), new OutcomeDueCheck());
    }

    public static List<DeadlineRule> deadlines(Sentences sentences) {
        return List.of(new OutcomeDeadlines(sentences));
    }

    /** The patient has not said in own words yet what an option on the table means. */
    static final class OptionUnderstoodCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.UNDERSTANDING_UNCHECKED;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            if (facts.decisionAhead()) {
                DecisionRules.notUnderstood(facts.careCase())
                        .forEach(option -> gaps.open(option.getId(), subject(option), option.getName()));
            }
        }

        private static String subject(TreatmentOption option) {
            return CaseFacts.blank(option.getLetter()) ? option.getName() : option.getLetter();
        }
    }

    /**
     * Nobody asked how sure the patient feels at the milestone that was reached last; earlier ones cannot be asked for any
     * more.
     */
    private static final class ConfidenceCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.CONFIDENCE_MISSING;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            Milestone reached = reached(facts);
            boolean asked = CaseFacts.standing(facts.careCase().getConfidences())
                    .anyMatch(confidence -> confidence.getMilestone() == reached
                            || reached == Milestone.INTAKE
                                    && confidence.getMilestone() == Milestone.AFTER_PRIMARY_CARE);
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

    /** Somebody else than the patient, or a representative whose authority is on file, is noted down as having decided. */
    static final class DeciderCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.DECIDER_INVALID;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            CaseFacts.standing(facts.careCase().getDecisions())
                    .reduce((before, last) -> last)
                    .filter(decision -> !DecisionRules.mayDecide(facts.careCase(), decision))
                    .ifPresent(decision -> gaps.open(decision.getId(), decision.getDecider(), decision.getDecider())
                            .saying(decision.isDeciderIsPatient() ? "" : ".representative"));
        }
    }

    /** It was said what the treatment should bring, and the day on which to look whether it did is past. */
    private static final class OutcomeDueCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.OUTCOME_CHECK_DUE;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            CaseFacts.standing(facts.careCase().getOutcomeChecks())
                    .filter(check -> check.getCheckedOn() == null
                            && !CaseFacts.blank(check.getExpectation())
                            && check.getDueOn() != null
                            && check.getDueOn().isBefore(facts.today()))
                    .forEach(check -> gaps.open(
                                    check.getId(), check.getExpectation(), check.getExpectation(), check.getDueOn())
                            .due(Optional.of(check.getDueOn())));
        }
    }
}
