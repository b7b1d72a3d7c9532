package care.quarterback.consensus.talk;

import care.quarterback.consensus.comparison.ConsensusAttempts;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.model.Clinician;
import care.quarterback.model.Consensus;
import care.quarterback.model.Opinion;
import care.quarterback.model.ShareConsent;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** The doctors were asked to talk, and the patient has not allowed one of them to speak with the others. */
final class ShareConsentCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.CONSENT_TO_SHARE_MISSING;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        ConsensusAttempts.underWay(facts.careCase())
                .filter(consensus -> consensus.getRequestedOn() != null && consensus.getCall() == null)
                .ifPresent(talk -> facts.opinions().stream()
                        .filter(opinion -> talk.getOpinions().contains(opinion.getNumber()))
                        .filter(opinion -> !consented(facts, talk, opinion))
                        .forEach(opinion -> gaps.open(
                                        Integer.toString(opinion.getNumber()),
                                        doctor(opinion, gaps),
                                        doctor(opinion, gaps))
                                .due(Optional.of(CallDeadlines.day(facts, talk)))));
    }

    private static String doctor(Opinion opinion, Gaps gaps) {
        return CaseFacts.blank(opinion.getClinicianName())
                ? gaps.word("CONSENT_TO_SHARE_MISSING.doctor", opinion.getNumber())
                : opinion.getClinicianName();
    }

    private static boolean consented(CaseFacts facts, Consensus talk, Opinion opinion) {
        LocalDate call = Objects.requireNonNullElse(talk.getScheduledFor(), facts.today());
        return CaseFacts.standing(talk.getConsents())
                .filter(consent -> of(consent, opinion))
                .anyMatch(consent ->
                        consent.getUntil() == null || !consent.getUntil().isBefore(call));
    }

    private static boolean of(ShareConsent consent, Opinion opinion) {
        Clinician clinician = consent.getClinician();
        return clinician != null
                && (clinician == opinion.getClinician()
                        || opinion.getClinician() == null
                                && Objects.toString(clinician.getName(), "")
                                        .strip()
                                        .equalsIgnoreCase(Objects.toString(opinion.getClinicianName(), "")
                                                .strip()));
    }
}
