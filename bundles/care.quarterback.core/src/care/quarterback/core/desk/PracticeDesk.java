package care.quarterback.core.desk;

import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.practice.PracticeRows;
import care.quarterback.core.practice.PracticeServices;
import care.quarterback.core.practice.PracticeSession;
import care.quarterback.core.spi.PracticeRepository;
import java.util.UUID;

/**
 * The practice of an open store: its one session at this desk, and what plans take from it. Blocking and thread-safe, but
 * for {@link #settings}, which waits for nothing.
 */
public final class PracticeDesk {

    private final PracticeSession session;

    private PracticeDesk(PracticeSession session) {
        this.session = session;
    }

    static PracticeDesk of(PracticeRepository repository, Seat seat) {
        var services = new PracticeServices(
                repository,
                seat.clock(),
                () -> UUID.randomUUID().toString(),
                seat.executor().get());
        return new PracticeDesk(PracticeSession.open(services, seat.actor()));
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

    /** What plans take from the practice. */
    public PlanSettings settings() {
        return session.settings();
    }

    /** Takes over what another seat has changed. */
    void refresh() {
        session.refresh().join();
    }
}
