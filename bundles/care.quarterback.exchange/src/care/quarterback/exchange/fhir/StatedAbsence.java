package care.quarterback.exchange.fhir;

import java.util.List;

/** Whether words say that there is nothing to list: "No known allergies." */
public final class StatedAbsence {

    private StatedAbsence() {}

    public static boolean in(String words) {
        return Absence.of(new Concept(List.of(), words)) == Absence.DENIED;
    }

    /** Whether one of the codes of a concept says so, whatever words stand beside it. */
    public static boolean inCodes(Fields concept) {
        return Absence.of(new Concept(concept.objects("coding"), "")) == Absence.DENIED;
    }
}
