package care.quarterback.steps.records;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.check.Deadlines;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.Delivery;
import java.time.LocalDate;

/** By when the office wants the records. */
final class RecordsDeadlines implements DeadlineRule {

    private static final String FEATURE = "deadline-records";

    private final Sentences sentences;

    RecordsDeadlines(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public void derive(CaseFacts facts, Deadlines deadlines) {
        facts.furtherOpinions().forEach(sought -> sought.recordsDue().ifPresent(day -> add(sought, day, deadlines)));
    }

    private void add(SoughtOpinion sought, LocalDate day, Deadlines deadlines) {
        boolean done = sought.over() || Receipts.sent(sought);
        deadlines
                .task(
                        DeadlineCode.RECORDS_DUE,
                        sought.key(),
                        sought.place(),
                        day,
                        sought.facts().calendar(),
                        why(sought, day))
                .forEach(entry -> entry.done(done).blocking().telephone(sought.telephone()));
    }

    private String why(SoughtOpinion sought, LocalDate day) {
        Delivery delivery = sought.referral().getDelivery();
        return delivery.getDueOn() != null
                ? sentences.of(FEATURE, "RECORDS_DUE.set", day)
                : sentences.of(
                        FEATURE,
                        "RECORDS_DUE." + delivery.getDueDayKind(),
                        delivery.getDueDaysBefore(),
                        sought.visit().orElseThrow());
    }
}
