package care.quarterback.steps.request;

import care.quarterback.core.check.Check;
import java.util.List;

/** The checks of why an opinion is sought, and of the talk with the primary care doctor. */
public final class RequestChecks {

    private RequestChecks() {}

    public static List<Check> all() {
        return List.of(
                new RedFlagCheck(),
                new SafeToWaitCheck(),
                new VisitAfterProcedureCheck(),
                new TriggerEvidenceCheck(),
                new ReasonUnderstoodCheck(),
                new PrimaryCareTalkCheck(),
                new QuarterbackCheck(),
                new ProcedureConfirmedCheck());
    }
}
