package care.quarterback.steps.referral;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.model.Answer;
import care.quarterback.model.Candidate;
import care.quarterback.model.Clinician;
import care.quarterback.model.Office;
import java.util.List;
import java.util.Optional;

/**
 * Whether a candidate works apart from the doctors who have spoken: what a person recorded, and what the offices in the
 * case show. One sign that they share a practice or a hospital is enough.
 */
enum Independence {
    APART,
    SAME_PRACTICE,
    SAME_HOSPITAL,
    UNKNOWN;

    static Independence of(CaseFacts facts, SoughtOpinion sought, Candidate candidate) {
        List<Clinician> before = facts.opinions().stream()
                .filter(opinion -> opinion.getNumber() < sought.number() && opinion.getClinician() != null)
                .map(opinion -> opinion.getClinician())
                .toList();
        Clinician own = candidate.getClinician();
        if (candidate.getSamePractice() == Answer.YES
                || own != null
                        && before.stream().anyMatch(clinician -> clinician == own || samePractice(clinician, own))) {
            return SAME_PRACTICE;
        }
        if (candidate.getSameHospital() == Answer.YES
                || own != null && before.stream().anyMatch(clinician -> sameHospital(clinician, own))) {
            return SAME_HOSPITAL;
        }
        boolean said = candidate.getSamePractice() == Answer.NO && candidate.getSameHospital() == Answer.NO;
        return said
                        || own != null
                                && known(own)
                                && !before.isEmpty()
                                && before.stream().allMatch(Independence::known)
                ? APART
                : UNKNOWN;
    }

    private static boolean samePractice(Clinician one, Clinician other) {
        return office(one).isPresent()
                && office(other).isPresent()
                && (office(one).get() == office(other).get()
                        || same(office(one).get().getName(), office(other).get().getName()));
    }

    private static boolean sameHospital(Clinician one, Clinician other) {
        return office(one).isPresent()
                && office(other).isPresent()
                && same(office(one).get().getInstitution(), office(other).get().getInstitution());
    }

    private static boolean known(Clinician clinician) {
        return office(clinician)
                .filter(own -> !CaseFacts.blank(own.getInstitution()))
                .isPresent();
    }

    private static Optional<Office> office(Clinician clinician) {
        return Optional.ofNullable(clinician.getOffice());
    }

    private static boolean same(String one, String other) {
        return !CaseFacts.blank(one) && !CaseFacts.blank(other) && one.strip().equalsIgnoreCase(other.strip());
    }
}
