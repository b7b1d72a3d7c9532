package care.quarterback.steps.access;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.core.text.Sentences;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The checks and dates of the patient's own copy of the records. */
public final class AccessChecks {

    private AccessChecks() {}

    public static List<Check> all() {
        return List.of(new AccessDueAfterVisitCheck(), new AccessOverdueCheck());
    }

    public static List<DeadlineRule> deadlines(Sentences sentences) {
        return List.of(new AccessDeadlines(sentences));
    }

    /** The law gives the holder of the records until after the visit to hand over the patient's own copy. */
    private static final class AccessDueAfterVisitCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.ACCESS_DUE_AFTER_VISIT;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            facts.ahead()
                    .filter(sought -> sought.visit().isPresent())
                    .ifPresent(sought -> look(sought, sought.visit().get(), gaps));
        }

        private static void look(SoughtOpinion sought, LocalDate visit, Gaps gaps) {
            AccessClock.of(sought.facts()).stream()
                    .filter(clock -> !clock.fulfilled()
                            && !clock.refused()
                            && clock.counts().isAfter(visit))
                    .forEach(clock -> gaps.open(
                                    clock.request().getId(),
                                    clock.request().getHolder(),
                                    clock.request().getHolder(),
                                    clock.counts(),
                                    visit)
                            .due(sought.goNoGo()));
        }
    }

    /** The patient's own copy has not come by the legal date, and nobody has taken it further. */
    private static final class AccessOverdueCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.ACCESS_OVERDUE;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            AccessClock.of(facts).stream()
                    .filter(clock -> !clock.fulfilled()
                            && clock.request().getEscalatedOn() == null
                            && clock.counts().isBefore(facts.today()))
                    .forEach(clock -> gaps.open(
                                    clock.request().getId(),
                                    clock.request().getHolder(),
                                    clock.request().getHolder(),
                                    clock.counts())
                            .saying(clock.refused() ? ".refused" : "")
                            .due(Optional.of(clock.counts())));
        }
    }
}
