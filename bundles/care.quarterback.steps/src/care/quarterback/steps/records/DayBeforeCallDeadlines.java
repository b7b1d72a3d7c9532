package care.quarterback.steps.records;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.check.Deadlines;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.core.text.Sentences;
import java.time.LocalDate;

/** The day before the visit the office is asked whether everything has arrived; earlier as well when it is closed then. */
final class DayBeforeCallDeadlines implements DeadlineRule {

    private static final String FEATURE = "deadline-records";

    private final Sentences sentences;

    DayBeforeCallDeadlines(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public void derive(CaseFacts facts, Deadlines deadlines) {
        facts.furtherOpinions().forEach(sought -> sought.dayBefore().ifPresent(day -> add(sought, day, deadlines)));
    }

    private void add(SoughtOpinion sought, LocalDate day, Deadlines deadlines) {
        boolean done = sought.over() || Receipts.confirmed(sought);
        deadlines
                .task(
                        DeadlineCode.DAY_BEFORE_CALL,
                        sought.key(),
                        sought.place(),
                        day,
                        sought.facts().calendar(sought.office().orElse(null)),
                        sentences.of(FEATURE, "DAY_BEFORE_CALL", day.plusDays(1)))
                .forEach(entry -> entry.done(done).blocking().telephone(sought.telephone()));
    }
}
