package care.quarterback.core.session;

import care.quarterback.core.spi.CaseProjection;
import care.quarterback.core.spi.CaseRepository;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.CareCase;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What every session needs from outside.
 *
 * @param projector makes the read models of a case
 * @param ids gives a fresh UUID each time
 * @param sentences says what is written into a case
 * @param executor runs a session's work one piece after the other; {@code Runnable::run} for tests and the command line
 */
public record CaseServices(
        CaseRepository repository,
        Function<CareCase, CaseProjection> projector,
        Clock clock,
        Supplier<String> ids,
        Sentences sentences,
        Supplier<Executor> executor) {

    /** Random ids, and the caller's own thread. */
    public static CaseServices direct(
            CaseRepository repository, Function<CareCase, CaseProjection> projector, Clock clock, Sentences sentences) {
        return new CaseServices(
                repository, projector, clock, () -> UUID.randomUUID().toString(), sentences, () -> Runnable::run);
    }
}
