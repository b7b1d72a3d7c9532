package care.quarterback.steps.fees;

import care.quarterback.model.CareCase;
import care.quarterback.model.WorkTimer;
import java.time.Duration;
import java.util.Optional;

/** The timers of a case: one for each person who works on it now. On the thread that owns the case. */
public final class Timers {

    /** Longer than this, nobody is believed to have worked all the time: the person says how long it was. */
    static final Duration BELIEVED = Duration.ofHours(3);

    private Timers() {}

    /** The one that a person has running. */
    public static Optional<WorkTimer> of(CareCase careCase, String person) {
        return careCase.getTimers().stream()
                .filter(timer -> person.equals(timer.getBy()))
                .findFirst();
    }

    /** Whether anybody's timer runs. */
    public static boolean run(CareCase careCase) {
        return !careCase.getTimers().isEmpty();
    }

    /** Whole minutes, begun ones counted: at least one. */
    static int minutes(Duration run) {
        return (int) Math.max(1, run.plusSeconds(59).toMinutes());
    }
}
