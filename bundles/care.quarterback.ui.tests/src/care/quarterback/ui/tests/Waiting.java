package care.quarterback.ui.tests;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Looks again and again until something is so, or a deadline has passed. */
final class Waiting {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    private Waiting() {}

    static void until(String what, BooleanSupplier so) {
        forValue(what, () -> so.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    static <T> T forValue(String what, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + PATIENCE;
        while (true) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("waited in vain for " + what);
            }
            LockSupport.parkNanos(PAUSE);
        }
    }
}
