package care.quarterback.steps.referral;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.PlanDefault;
import care.quarterback.model.Answer;
import care.quarterback.model.Candidate;

/** The patient is old enough that training in the care of older people counts, and no candidate has it. */
final class GeriatricExpertCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.GERIATRIC_EXPERT_NOT_CONSIDERED;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        facts.ahead()
                .filter(sought -> facts.geriatric()
                        && sought.candidates().stream().noneMatch(candidate -> training(candidate) == Answer.YES))
                .ifPresent(
                        sought -> gaps.open(sought.key(), "", facts.settings().geriatricAge())
                                .due(sought.visit())
                                .resting(PlanDefault.GERIATRIC_AGE));
    }

    /** What the candidate or the clinician behind it says. */
    static Answer training(Candidate candidate) {
        return candidate.getGeriatricTraining() == Answer.UNKNOWN && candidate.getClinician() != null
                ? candidate.getClinician().getGeriatricTraining()
                : candidate.getGeriatricTraining();
    }
}
