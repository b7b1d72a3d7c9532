package care.quarterback.steps.records;

import care.quarterback.core.check.Check;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.text.Sentences;
import java.util.List;

/** The checks of what is sent to the next doctor, and of what the patient holds. */
public final class RecordsChecks {

    private RecordsChecks() {}

    public static List<Check> all() {
        return List.of(
                new RequestItemCheck(),
                new PackageExcessCheck(),
                new PrimaryCareNoteCheck(),
                new StaleNoteCheck(),
                new SummaryPhraseCheck(),
                new SummaryReceivedCheck(),
                new ReceiptCheck(),
                new OwnCopyCheck(),
                new BlindConflictCheck());
    }

    public static List<DeadlineRule> deadlines(Sentences sentences) {
        return List.of(
                new RecordsDeadlines(sentences),
                new DayBeforeCallDeadlines(sentences),
                new ClinicalSummaryDeadlines(sentences));
    }
}
