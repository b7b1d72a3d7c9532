package care.quarterback.steps.request;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.check.Deadlines;
import care.quarterback.core.check.SafeWait;
import care.quarterback.core.check.Telephones;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.TreatmentClock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

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
        String key = facts.clock().map(TreatmentClock::getId).orElse("");
        Optional<SafeWait> wait = facts.safeWait();
        wait.ifPresent(safe -> deadlines
                .clock(DeadlineCode.SAFE_TO_WAIT_UNTIL, key, "", safe.until(), why(safe))
                .done(facts.decided()));
        Optional<LocalDate> fixed = facts.clock().map(TreatmentClock::getFixedDate);
        Stream.concat(fixed.stream(), wait.map(SafeWait::until).stream())
                .min(Comparator.naturalOrder())
                .ifPresent(last -> {
                    String ending = day(facts, last).isAfter(facts.calendar().openBefore(last)) ? ".late" : "";
                    String why = (fixed.filter(last::equals).isPresent() ? "decide.fixed" : "decide.safe") + ending;
                    deadlines
                            .clock(
                                    DeadlineCode.DECISION_BY,
                                    key,
                                    "",
                                    day(facts, last),
                                    sentences.of(FEATURE, why, last))
                            .done(facts.decided())
                            .telephone(Telephones.of(facts.careCase().getPatient()));
                });
    }

    private String why(SafeWait safe) {
        return safe.saidBy().isEmpty()
                ? sentences.of(FEATURE, "safe.unnamed", safe.until())
                : sentences.of(FEATURE, "safe", safe.saidBy(), safe.until());
    }

    private static LocalDate day(CaseFacts facts, LocalDate last) {
        LocalDate before = facts.calendar().openBefore(last);
        LocalDate told = facts.clock().map(TreatmentClock::getSaidOn).orElse(before);
        return before.isBefore(told) ? told : before;
    }
}
