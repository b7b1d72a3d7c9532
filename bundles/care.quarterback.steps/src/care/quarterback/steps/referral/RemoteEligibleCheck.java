package care.quarterback.steps.referral;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.model.Candidate;
import care.quarterback.model.Patient;
import java.util.Objects;

/** The remote programme that was chosen does not take this patient, by its own rules. */
final class RemoteEligibleCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.REMOTE_NOT_ELIGIBLE;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        facts.ahead()
                .ifPresent(sought -> sought.chosen().filter(Candidate::isRemote).ifPresent(candidate -> {
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
