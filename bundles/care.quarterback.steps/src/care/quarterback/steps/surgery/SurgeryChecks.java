package care.quarterback.steps.surgery;

import care.quarterback.core.check.Check;
import java.util.List;

/** The checks of what belongs before an operation, medicines apart. */
public final class SurgeryChecks {

    private SurgeryChecks() {}

    public static List<Check> all() {
        return List.of(new GeriatricAssessmentCheck(), new PreparationPlanCheck());
    }
}
