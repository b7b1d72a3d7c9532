package care.quarterback.steps.practice;

import care.quarterback.core.spi.PracticeRepository;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * What the session of the practice needs from outside.
 *
 * @param ids gives a fresh UUID each time
 * @param executor runs the session's work one piece after the other; {@code Runnable::run} for tests and the command line
 */
public record PracticeServices(PracticeRepository repository, Clock clock, Supplier<String> ids, Executor executor) {}
