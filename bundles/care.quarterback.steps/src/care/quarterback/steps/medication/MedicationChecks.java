package care.quarterback.steps.medication;

import care.quarterback.core.check.Check;
import java.util.List;

/** The checks of the medicines before an operation. */
public final class MedicationChecks {

    private MedicationChecks() {}

    public static List<Check> all() {
        return List.of(new PharmacistCheck(), new DispositionCheck());
    }
}
