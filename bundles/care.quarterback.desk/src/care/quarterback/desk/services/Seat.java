package care.quarterback.desk.services;

import care.quarterback.core.audit.Actor;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Who sits at the desk, and how.
 *
 * @param actor in whose name everything is done
 * @param clock what "now" and "today" are, with the zone of the practice
 * @param executor one executor for each case that is opened, which runs its work one piece after the other: a worker thread
 *     in a window, {@code Runnable::run} on the command line and in tests
 */
public record Seat(Actor actor, Clock clock, Supplier<Executor> executor) {

    /** The same seat, where somebody has signed in. */
    Seat of(Actor signedIn) {
        return new Seat(signedIn, clock, executor);
    }

    /** A seat whose work runs on the caller's own thread. */
    public static Seat direct(Actor actor, Clock clock) {
        return new Seat(actor, clock, () -> Runnable::run);
    }
}
