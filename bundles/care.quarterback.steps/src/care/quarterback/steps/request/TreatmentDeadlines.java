package care.quarterback.steps.request;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.check.Deadlines;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.TreatmentClock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Until when waiting is safe, and the last working day on which the patient can decide: the one before the fixed day of
 * treatment or before waiting stops being safe, whichever comes first, so that an office can still be told. Neither lies
 * before the day on which the clock was recorded.
 */
final class TreatmentDeadlines implements DeadlineRule {

    private static final String FEATURE = "deadline-request";

    private final Sentences sentences;

    TreatmentDeadlines(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public void derive(CaseFacts facts, Deadlines deadlines) {
        facts.clock().ifPresent(clock -> {
            LocalDate until = clock.getSafeToWaitUntil();
            if (until != null) {
                String why = sentences.of(FEATURE, "safe", Objects.toString(clock.getSaidBy(), ""), until);
                deadlines
                        .clock(DeadlineCode.SAFE_TO_WAIT_UNTIL, clock.getId(), "", until, why)
                        .done(facts.decided());
            }
            last(clock).ifPresent(day -> decide(facts, deadlines, clock, day));
        });
    }

    private void decide(CaseFacts facts, Deadlines deadlines, TreatmentClock clock, LocalDate last) {
        LocalDate before = facts.calendar().openBefore(last);
        LocalDate told = Objects.requireNonNullElse(clock.getSaidOn(), before);
        LocalDate day = before.isBefore(told) ? told : before;
        String key = last.equals(clock.getFixedDate()) ? "decide.fixed" : "decide.safe";
        deadlines
                .clock(DeadlineCode.DECISION_BY, clock.getId(), "", day, sentences.of(FEATURE, key, last))
                .done(facts.decided());
    }

    private static Optional<LocalDate> last(TreatmentClock clock) {
        LocalDate fixed = clock.getFixedDate();
        LocalDate until = clock.getSafeToWaitUntil();
        return Optional.ofNullable(fixed == null || until != null && until.isBefore(fixed) ? until : fixed);
    }
}
