package care.quarterback.steps.referral;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.model.Answer;
import care.quarterback.model.Candidate;
import care.quarterback.model.Coverage;
import care.quarterback.model.CoverageKind;
import care.quarterback.model.Patient;
import care.quarterback.steps.referral.ReferralChecks.GeriatricExpertCheck;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Holds one candidate against one criterion at a time. Reads the live case. */
record CandidateFit(CaseFacts facts, SoughtOpinion sought, Candidate candidate) {

    /** Yes, no, or not known; empty where the criterion does not apply to this patient. */
    Optional<Answer> answer(Criterion criterion) {
        return switch (criterion) {
            case GOALS -> Optional.of(CaseFacts.blank(candidate.getGoalsFit()) ? Answer.UNKNOWN : Answer.YES);
            case CANCER_CENTER ->
                CancerFacts.cancer(facts) ? Optional.of(candidate.getCancerCenter()) : Optional.empty();
            case INDEPENDENCE -> Optional.of(independence());
            case REACH -> reach();
            case PAYER -> payer();
            case GERIATRIC_TRAINING ->
                facts.geriatric() ? Optional.of(GeriatricExpertCheck.training(candidate)) : Optional.empty();
            case LANGUAGE -> language();
            case ELIGIBILITY -> eligibility();
        };
    }

    private Answer independence() {
        return switch (Independence.of(facts, sought, candidate)) {
            case APART -> Answer.YES;
            case UNKNOWN -> Answer.UNKNOWN;
            default -> Answer.NO;
        };
    }

    private Optional<Answer> reach() {
        if (candidate.isRemote()) {
            return Optional.of(Answer.YES);
        }
        return limit().map(miles -> candidate.getDistanceMiles() == null
                ? Answer.UNKNOWN
                : candidate.getDistanceMiles() <= miles ? Answer.YES : Answer.NO);
    }

    /** How far the patient can travel. */
    Optional<Integer> limit() {
        return patient().map(Patient::getTravelLimitMiles);
    }

    private Optional<Answer> payer() {
        return kind().filter(kind -> kind != CoverageKind.NONE)
                .map(kind -> medicare(kind) ? accepts() : candidate.getInNetwork());
    }

    /** Original Medicare has no network; there it counts whether the doctor accepts it. */
    boolean medicare() {
        return kind().filter(CandidateFit::medicare).isPresent();
    }

    private static boolean medicare(CoverageKind kind) {
        return kind == CoverageKind.ORIGINAL_MEDICARE || kind == CoverageKind.MEDIGAP;
    }

    private Answer accepts() {
        return candidate.getAcceptsMedicare() == Answer.UNKNOWN && candidate.getClinician() != null
                ? candidate.getClinician().getAcceptsMedicare()
                : candidate.getAcceptsMedicare();
    }

    private Optional<CoverageKind> kind() {
        return CaseFacts.standing(facts.careCase().getCoverages())
                .sorted((a, b) -> Boolean.compare(b.isPrimary(), a.isPrimary()))
                .map(Coverage::getKind)
                .findFirst();
    }

    private Optional<Answer> language() {
        return spoken().map(own -> CaseFacts.blank(candidate.getLanguages())
                ? Answer.UNKNOWN
                : candidate.getLanguages().toLowerCase(Locale.ROOT).contains(own.toLowerCase(Locale.ROOT))
                        ? Answer.YES
                        : Answer.NO);
    }

    /** The patient's language, where it is another than English. */
    Optional<String> spoken() {
        return patient()
                .map(patient -> CaseFacts.blank(patient.getInterpreterLanguage())
                        ? patient.getLanguage()
                        : patient.getInterpreterLanguage())
                .filter(own -> !CaseFacts.blank(own)
                        && !own.strip().toLowerCase(Locale.ROOT).startsWith("en"))
                .map(String::strip);
    }

    private Optional<Answer> eligibility() {
        if (!candidate.isRemote()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (Eligibility.of(candidate, patient().orElse(null))) {
                    case ELIGIBLE -> Answer.YES;
                    case STATE_UNKNOWN -> Answer.UNKNOWN;
                    default -> Answer.NO;
                });
    }

    /** The words that a sentence about the criterion needs. */
    Object[] inputs(Criterion criterion) {
        return switch (criterion) {
            case GOALS -> new Object[] {Objects.toString(candidate.getGoalsFit(), "")};
            case REACH -> new Object[] {Objects.requireNonNullElse(candidate.getDistanceMiles(), 0), limit().orElse(0)};
            case LANGUAGE -> new Object[] {spoken().orElse("")};
            default -> new Object[0];
        };
    }

    private Optional<Patient> patient() {
        return Optional.ofNullable(facts.careCase().getPatient());
    }

    /**
     * What a candidate is held against. The weights are the practice's own order of importance, and no measure of a doctor's
     * quality.
     */
    enum Criterion {
        GOALS(3),
        CANCER_CENTER(3),
        INDEPENDENCE(2),
        REACH(2),
        PAYER(2),
        GERIATRIC_TRAINING(2),
        LANGUAGE(1),
        /** A rule of a programme lets the patient in or not; it earns nothing. */
        ELIGIBILITY(0);

        private final int points;

        Criterion(int points) {
            this.points = points;
        }

        int points() {
            return points;
        }
    }
}
