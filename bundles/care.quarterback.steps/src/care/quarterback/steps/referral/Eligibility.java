package care.quarterback.steps.referral;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.model.Candidate;
import care.quarterback.model.Patient;
import java.util.stream.Stream;

/** Whether the rules of a remote programme let the patient in: the state of residence, and not being in a hospital. */
enum Eligibility {
    ELIGIBLE,
    STATE_EXCLUDED,
    INPATIENT_EXCLUDED,
    /** The programme leaves states out, and nobody wrote down where the patient lives. */
    STATE_UNKNOWN;

    static Eligibility of(Candidate candidate, Patient patient) {
        if (candidate.isExcludesInpatients() && patient != null && patient.isInpatient()) {
            return INPATIENT_EXCLUDED;
        }
        if (CaseFacts.blank(candidate.getExcludedStates())) {
            return ELIGIBLE;
        }
        if (patient == null || CaseFacts.blank(patient.getState())) {
            return STATE_UNKNOWN;
        }
        String state = patient.getState().strip();
        boolean excluded = Stream.of(candidate.getExcludedStates().split("[,;\n]"))
                .anyMatch(named -> named.strip().equalsIgnoreCase(state));
        return excluded ? STATE_EXCLUDED : ELIGIBLE;
    }
}
