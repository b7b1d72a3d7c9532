package care.quarterback.consensus.decision;

import care.quarterback.core.session.Filled;
import care.quarterback.core.session.Refers;
import care.quarterback.model.Contact;
import care.quarterback.model.TreatmentOption;
import care.quarterback.model.value.ObjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A decision as it was made.
 *
 * @param decider name of the one who decides: the patient, or a representative
 * @param representative the contact, when the patient does not decide; its authority must be on file
 * @param expectation what is expected of the treatment, in the decider's words; may be blank
 * @param reasonsExplained the options whose reasons were explained well, in the decider's view
 * @param complete true to record it as final, which asks that every option on the table was explained and understood
 */
public record DecisionEntry(
        @Filled LocalDate on,
        @Refers(TreatmentOption.class) ObjectId option,
        String decider,
        @Refers(Contact.class) Optional<ObjectId> representative,
        String reason,
        String expectation,
        @Refers(TreatmentOption.class) List<ObjectId> reasonsExplained,
        boolean complete) {

    public DecisionEntry {
        reasonsExplained = List.copyOf(reasonsExplained);
    }
}
