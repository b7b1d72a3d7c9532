package care.quarterback.desk.report;

import care.quarterback.core.check.Check;
import java.util.List;

/** The checks before a report goes to a family. */
public final class ReportChecks {

    private ReportChecks() {}

    public static List<Check> all() {
        return List.of(new FamilyPermissionCheck());
    }
}
