package care.quarterback.steps.referral;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.model.Candidate;
import java.util.List;

/**
 * A doctor who is still in question, or was chosen, shares a practice or a hospital with a doctor who has spoken. Whoever
 * chooses this knowingly says so by setting the gap aside.
 */
final class IndependenceCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.NOT_INDEPENDENT;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        facts.ahead()
                .ifPresent(sought -> inQuestion(sought).forEach(candidate -> {
                    Independence found = Independence.of(facts, sought, candidate);
                    if (found == Independence.SAME_PRACTICE || found == Independence.SAME_HOSPITAL) {
                        gaps.open(candidate.getId(), candidate.getName(), candidate.getName())
                                .saying(found == Independence.SAME_PRACTICE ? "" : ".hospital")
                                .due(sought.visit());
                    }
                }));
    }

    private static List<Candidate> inQuestion(SoughtOpinion sought) {
        return sought.chosen()
                .map(List::of)
                .orElseGet(() -> sought.candidates().stream()
                        .filter(candidate -> CaseFacts.blank(candidate.getPassedOverReason()))
                        .toList());
    }
}
