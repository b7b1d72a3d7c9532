package care.quarterback.exchange.fhir;

import java.util.List;

/** Whether words say that there is nothing to list: "No known allergies." */
public final class StatedAbsence {

    private StatedAbsence() {}

    public static boolean in(String words) {
        return Absence.of(new Concept(List.of(), words)) == Absence.DENIED;
    }
}
