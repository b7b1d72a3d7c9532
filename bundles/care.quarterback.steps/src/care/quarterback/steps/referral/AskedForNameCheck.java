package care.quarterback.steps.referral;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.model.AskedStatus;
import care.quarterback.model.Candidate;
import care.quarterback.model.CandidateSource;
import care.quarterback.model.Coverage;
import care.quarterback.model.CoverageKind;
import java.util.EnumSet;
import java.util.Set;

/**
 * A doctor was chosen, and the first doctor was never asked for a name; or no doctor gave the name, and the health plan was
 * never asked. Original Medicare names no doctors, and is not asked.
 */
final class AskedForNameCheck implements Check {

    private static final Set<CandidateSource> FOUND_ELSEWHERE =
            EnumSet.of(CandidateSource.PATIENT, CandidateSource.DIRECTORY, CandidateSource.OTHER);
    private static final Set<CoverageKind> NAMES_NOBODY =
            EnumSet.of(CoverageKind.ORIGINAL_MEDICARE, CoverageKind.MEDIGAP, CoverageKind.NONE);

    @Override
    public CheckCode code() {
        return CheckCode.DOCTOR_ONE_NOT_ASKED;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        facts.ahead().filter(sought -> sought.chosen().isPresent()).ifPresent(sought -> {
            if (sought.referral().getDoctorOneAsked() == AskedStatus.NOT_ASKED) {
                gaps.open(sought.key(), "").due(sought.visit());
            } else if (planHelps(facts, sought)) {
                gaps.open(sought.key(), "").saying(".plan").due(sought.visit());
            }
        });
    }

    private static boolean planHelps(CaseFacts facts, SoughtOpinion sought) {
        Candidate chosen = sought.chosen().orElseThrow();
        return sought.referral().getPlanAsked() == AskedStatus.NOT_ASKED
                && FOUND_ELSEWHERE.contains(chosen.getRecommendedBy())
                && CaseFacts.standing(facts.careCase().getCoverages())
                        .map(Coverage::getKind)
                        .anyMatch(kind -> !NAMES_NOBODY.contains(kind));
    }
}
