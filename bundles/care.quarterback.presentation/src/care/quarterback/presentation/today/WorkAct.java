package care.quarterback.presentation.today;

import care.quarterback.model.CallOutcome;
import java.util.Optional;

/** What can be done with a line of the worklist. */
public enum WorkAct {
    REACHED(CallOutcome.REACHED),
    NO_ANSWER(CallOutcome.NO_ANSWER),
    VOICEMAIL(CallOutcome.VOICEMAIL),
    CALL_BACK(CallOutcome.CALL_BACK),
    DONE(null),
    SNOOZE(null),
    WAIT(null),
    HAND_OVER(null);

    private final CallOutcome outcome;

    WorkAct(CallOutcome outcome) {
        this.outcome = outcome;
    }

    /** How a call went; empty for what is no call. */
    Optional<CallOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** Only a task can be ended, put aside or made to wait; a date of the plan goes when its step is done. */
    boolean needsTask() {
        return this == DONE || this == SNOOZE || this == WAIT;
    }
}
