package care.quarterback.testkit.scenario;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseServices;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.session.Outcome;
import care.quarterback.core.spi.CaseProjection;
import care.quarterback.core.spi.CaseRepository;
import care.quarterback.model.CareCase;
import care.quarterback.model.value.CaseId;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.NotYetHappened;
import care.quarterback.testkit.SettableClock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;

/** Enters a scenario through a session, command by command, each on its own day,
 * with ids that are the same every time. */
public final class ScenarioRun {

    private final Scenario scenario;
    private final CaseRepository repository;
    private final Function<CareCase, CaseProjection> projector;

    public ScenarioRun(Scenario scenario, CaseRepository repository, Function<CareCase, CaseProjection> projector) {
        this.scenario = scenario;
        this.repository = repository;
        this.projector = projector;
    }

    /** A session on the case as it stands at the stage. */
    public CaseSession upTo(Scenario.Stage stage) {
        return upTo(stage.until(), new CaseId(scenario.caseId(stage)));
    }

    /** A session on a case with everything entered up to and on this day. */
    public CaseSession upTo(LocalDate day, CaseId id) {
        return enter(day, id, command -> command);
    }

    /**
     * As {@link #upTo(Scenario.Stage)}, but nothing counts as having happened, so that every step can be undone: what a
     * fact would forbid is lifted from outside, the commands and the session are the same.
     */
    public CaseSession undoable(Scenario.Stage stage) {
        return enter(stage.until(), new CaseId(scenario.caseId(stage)), NotYetHappened::new);
    }

    /** Told of each command before it is done. */
    public interface Follower {
        void before(CareCase careCase, Step step, CaseCommand command);
    }

    /** Enters all of it, and tells of each command before it is done. */
    public void follow(CaseId id, Follower follower) {
        enter(LocalDate.MAX, id, command -> command, follower);
    }

    private CaseSession enter(LocalDate day, CaseId id, Function<CaseCommand, CaseCommand> as) {
        return enter(day, id, as, (careCase, step, command) -> {});
    }

    private CaseSession enter(LocalDate day, CaseId id, Function<CaseCommand, CaseCommand> as, Follower follower) {
        var clock = new SettableClock(scenario.steps().get(0).on());
        var services = new CaseServices(repository, projector, clock, ids(), Fixed.sentences(), () -> Runnable::run);
        CaseSession session = CaseSession.create(services, new Actor(scenario.coordinator()), id);
        for (Step step : scenario.steps()) {
            if (step.on().isAfter(day)) {
                break;
            }
            clock.set(step.on());
            CaseCommand command = session.query(careCase -> {
                        CaseCommand next = step.command().apply(new Known(careCase));
                        follower.before(careCase, step, next);
                        return next;
                    })
                    .join();
            Outcome outcome = session.execute(as.apply(command)).join();
            if (!outcome.done()) {
                throw new IllegalStateException(command.name() + " on " + step.on() + " was not done: " + outcome);
            }
        }
        return session;
    }

    private Supplier<String> ids() {
        var last = new AtomicLong();
        return () -> "5c%06x-0000-4000-a000-%012x".formatted(scenario.number(), last.incrementAndGet());
    }
}
