package care.quarterback.consensus.opinion;

import care.quarterback.core.session.CaseCommand.Filled;
import care.quarterback.core.session.Refers;
import care.quarterback.model.Clinician;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.Need;
import care.quarterback.model.OpinionMode;
import care.quarterback.model.value.ObjectId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who gave an opinion, how and when.
 *
 * @param number 1 for the first doctor's, 2 for the second's, and so on
 * @param clinician the case's entry of the doctor, when there is one; else the three words that follow are used
 * @param date of the opinion
 * @param receivedOn when it reached us; null when not yet, or not known
 * @param need whether the doctor says that the proposed treatment is needed
 */
public record OpinionEntry(
        int number,
        @Refers(Clinician.class) Optional<ObjectId> clinician,
        @Filled String clinicianName,
        String specialty,
        String practice,
        OpinionMode mode,
        IndependenceMode independence,
        LocalDate date,
        LocalDate receivedOn,
        Need need,
        String needReason) {

    /** In person, open, received on its date: the usual first entry. */
    public static OpinionEntry of(int number, String clinicianName, LocalDate date) {
        return new OpinionEntry(
                number,
                Optional.empty(),
                clinicianName,
                "",
                "",
                OpinionMode.IN_PERSON,
                IndependenceMode.OPEN,
                date,
                date,
                Need.NOT_STATED,
                "");
    }
}
