package care.quarterback.steps.request;

import care.quarterback.core.check.Check;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.text.Sentences;
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

    public static List<DeadlineRule> deadlines(Sentences sentences) {
        return List.of(new TreatmentDeadlines(sentences));
    }
}
