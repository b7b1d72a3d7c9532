package care.quarterback.steps.referral;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.PlanDefault;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.model.Answer;
import care.quarterback.model.AskedStatus;
import care.quarterback.model.Candidate;
import care.quarterback.model.CandidateSource;
import care.quarterback.model.Coverage;
import care.quarterback.model.CoverageKind;
import care.quarterback.model.Patient;
import care.quarterback.model.Request;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The checks of whom to ask for the other opinion. */
public final class ReferralChecks {

    private ReferralChecks() {}

    public static List<Check> all() {
        return List.of(
                new PurposeCheck(),
                new AskedForNameCheck(),
                new IndependenceCheck(),
                new CancerCenterCheck(),
                new RemoteConsideredCheck(),
                new RemoteEligibleCheck(),
                new GeriatricExpertCheck());
    }

    /** It is not written down what the other opinion is for. */
    private static final class PurposeCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.PURPOSE_MISSING;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            boolean kind = facts.request()
                    .filter(request -> !request.getPurposes().isEmpty())
                    .isPresent();
            boolean statement = facts.request()
                    .map(Request::getPurposeStatement)
                    .filter(words -> !CaseFacts.blank(words))
                    .isPresent();
            if (!(kind && statement) && !facts.decided()) {
                gaps.open("", "")
                        .saying(kind ? ".statement" : statement ? ".kind" : "")
                        .due(facts.ahead().flatMap(SoughtOpinion::goNoGo));
            }
        }
    }

    /**
     * A doctor was chosen, and the first doctor was never asked for a name; or no doctor gave the name, and the health plan was
     * never asked. Original Medicare names no doctors, and is not asked.
     */
    private static final class AskedForNameCheck implements Check {

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

    /**
     * A doctor who is still in question, or was chosen, shares a practice or a hospital with a doctor who has spoken. Whoever
     * chooses this knowingly says so by setting the gap aside.
     */
    private static final class IndependenceCheck implements Check {

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

    /** It is a cancer, and no cancer center is among the candidates; one that was passed over counts as considered. */
    private static final class CancerCenterCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.CANCER_CENTER_NOT_CONSIDERED;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            facts.ahead()
                    .filter(sought -> CancerFacts.cancer(facts)
                            && sought.candidates().stream()
                                    .noneMatch(candidate -> candidate.getCancerCenter() == Answer.YES))
                    .ifPresent(sought -> gaps.open(sought.key(), "").due(sought.visit()));
        }
    }

    /** Every candidate is farther than the patient can travel, and no service that looks at the records from afar is among them. */
    private static final class RemoteConsideredCheck implements Check {

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

    /** The remote programme that was chosen does not take this patient, by its own rules. */
    private static final class RemoteEligibleCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.REMOTE_NOT_ELIGIBLE;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            facts.ahead()
                    .ifPresent(sought -> sought.chosen()
                            .filter(Candidate::isRemote)
                            .ifPresent(candidate -> {
                                Patient patient = facts.careCase().getPatient();
                                Eligibility found = Eligibility.of(candidate, patient);
                                if (found == Eligibility.STATE_EXCLUDED || found == Eligibility.INPATIENT_EXCLUDED) {
                                    String state = patient == null ? "" : Objects.toString(patient.getState(), "");
                                    gaps.open(candidate.getId(), candidate.getName(), candidate.getName(), state)
                                            .saying(found == Eligibility.STATE_EXCLUDED ? "" : ".inpatient")
                                            .due(sought.visit());
                                }
                            }));
        }
    }

    /** The patient is old enough that training in the care of older people counts, and no candidate has it. */
    static final class GeriatricExpertCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.GERIATRIC_EXPERT_NOT_CONSIDERED;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            facts.ahead()
                    .filter(sought -> facts.geriatric()
                            && sought.candidates().stream().noneMatch(candidate -> training(candidate) == Answer.YES))
                    .ifPresent(sought -> gaps.open(
                                    sought.key(), "", facts.settings().geriatricAge())
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
}
