package care.quarterback.steps.familyhistory;

import care.quarterback.core.check.Check;
import java.util.List;

/** The checks of the family's history. */
public final class FamilyHistoryChecks {

    private FamilyHistoryChecks() {}

    public static List<Check> all() {
        return List.of(new FamilyHistoryCheck());
    }
}
