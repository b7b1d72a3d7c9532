package care.quarterback.steps.medication;

import care.quarterback.core.check.Check;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.text.Sentences;
import java.util.List;

/** The checks of the medicines before an operation. */
public final class MedicationChecks {

    private MedicationChecks() {}

    public static List<Check> all() {
        return List.of(new PharmacistCheck(), new DispositionCheck());
    }

    public static List<DeadlineRule> deadlines(Sentences sentences) {
        return List.of(new MedicineDeadlines(sentences));
    }
}
