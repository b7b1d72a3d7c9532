package care.quarterback.steps.referral;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.model.Candidate;
import care.quarterback.model.Patient;
import java.util.Comparator;
import java.util.Optional;

/** Every candidate is farther than the patient can travel, and no service that looks at the records from afar is among them. */
final class RemoteConsideredCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.REMOTE_NOT_CONSIDERED;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        Optional<Integer> limit =
                Optional.ofNullable(facts.careCase().getPatient()).map(Patient::getTravelLimitMiles);
        facts.ahead()
                .filter(sought -> limit.isPresent() && allTooFar(sought, limit.get()))
                .ifPresent(sought -> gaps.open(sought.key(), "", nearest(sought), limit.get())
                        .due(sought.visit()));
    }

    /** A candidate whose distance nobody knows may be near. */
    private static boolean allTooFar(SoughtOpinion sought, int limit) {
        return !sought.candidates().isEmpty()
                && sought.candidates().stream()
                        .allMatch(candidate -> !candidate.isRemote()
                                && candidate.getDistanceMiles() != null
                                && candidate.getDistanceMiles() > limit);
    }

    private static int nearest(SoughtOpinion sought) {
        return sought.candidates().stream()
                .map(Candidate::getDistanceMiles)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
