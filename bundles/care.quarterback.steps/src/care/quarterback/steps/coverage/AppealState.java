package care.quarterback.steps.coverage;

import java.time.LocalDate;
import java.util.Optional;

/** Where a denial stands. */
sealed interface AppealState {

    /** Nothing is denied, or not any more: asked, approved, withdrawn, or won on appeal. */
    record Settled() implements AppealState {}

    /** Somebody can take it to the next level. @param first no appeal was filed before */
    record ToFile(AppealStage stage, boolean first) implements AppealState {}

    /** An answer is awaited. */
    record Waiting(AppealStage stage) implements AppealState {

        /** The day on which the answer was due is over. */
        boolean overdue(LocalDate today) {
            return stage.answer()
                    .filter(answer -> answer.last().day().isBefore(today))
                    .isPresent();
        }
    }

    /** The patient goes no further. */
    record Dropped() implements AppealState {}

    /** The last level that we know has upheld it. @param stage that level; empty where we know no level at all */
    record Exhausted(Optional<AppealStage> stage) implements AppealState {}
}
