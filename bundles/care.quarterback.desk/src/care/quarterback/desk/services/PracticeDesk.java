package care.quarterback.desk.services;

import care.quarterback.core.account.Right;
import care.quarterback.core.audit.Actor;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.spi.PracticeAudit;
import care.quarterback.core.spi.PracticeRepository;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.text.Message;
import care.quarterback.steps.practice.PracticeRows;
import care.quarterback.steps.practice.PracticeSession;
import care.quarterback.steps.practice.PracticeSession.PracticeServices;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * The practice of an open store: its one session at this desk, and what plans take from it. Blocking and thread-safe, but
 * for {@link #settings}, which waits for nothing.
 */
public final class PracticeDesk {

    private final PracticeAudit audit;
    private final PracticeSession session;
    private final Clock clock;
    private final Actor actor;

    private PracticeDesk(PracticeAudit audit, PracticeSession session, Clock clock, Actor actor) {
        this.actor = actor;
        this.audit = audit;
        this.session = session;
        this.clock = clock;
    }

    static PracticeDesk of(PracticeRepository repository, Seat seat) {
        var zone = new AtomicReference<Supplier<Optional<ZoneId>>>(Optional::empty);
        var clock = new PracticeClock(seat.clock(), () -> zone.get().get());
        var services = new PracticeServices(
                repository,
                clock,
                () -> UUID.randomUUID().toString(),
                seat.executor().get());
        PracticeSession session = PracticeSession.open(services, seat.actor());
        zone.set(() -> session.settings().ownZone());
        return new PracticeDesk(repository, session, clock, seat.actor());
    }

    /** Through which everything about the practice is changed. */
    public PracticeSession session() {
        return session;
    }

    /** The practice as it is stored now. */
    public PracticeRows rows() {
        refresh();
        return session.rows().join();
    }

    /** What was done to the directory, the choices and the rules. */
    public PracticeAudit audit() {
        require(Right.HISTORY);
        return audit;
    }

    /** What plans take from the practice. */
    public PlanSettings settings() {
        return session.settings();
    }

    /** What "now" and "today" are here: in the practice's zone, or in the seat's while the practice has set none. */
    public Clock clock() {
        return clock;
    }

    /** Whether the role of the person at the desk includes it. */
    boolean includes(Right right) {
        return actor.role().may(right);
    }

    /** A refusal of the store where the role of the person at the desk doesn't include it. */
    void require(Right right) {
        Rights.require(actor, right);
    }

    /** Writes into the practice's history what was done with the store as a whole. */
    void note(String done, String reason) {
        if (!session.note(done, reason).join().done()) {
            throw new StoreException(StoreException.Kind.FAILED, Message.of("store", "othersSaving"));
        }
    }

    /** Takes over what another seat has changed. */
    public void refresh() {
        session.refresh().join();
    }

    /** The seat's clock on the wall of the practice: in the practice's zone from the moment in which one is set. */
    static final class PracticeClock extends Clock {

        private final Clock seat;
        private final Supplier<Optional<ZoneId>> zone;

        /** @param zone the practice's own; called from any thread, waits for nothing */
        PracticeClock(Clock seat, Supplier<Optional<ZoneId>> zone) {
            this.seat = seat;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone.get().orElseGet(seat::getZone);
        }

        @Override
        public Clock withZone(ZoneId other) {
            return seat.withZone(other);
        }

        @Override
        public Instant instant() {
            return seat.instant();
        }
    }
}
