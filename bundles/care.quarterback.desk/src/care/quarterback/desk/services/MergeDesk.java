package care.quarterback.desk.services;

import care.quarterback.core.session.CaseSession;
import care.quarterback.core.session.Outcome;
import care.quarterback.desk.exchange.CloseAsDouble;
import care.quarterback.desk.exchange.TakeOverCase;
import care.quarterback.model.value.CaseId;
import java.util.function.Function;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Makes one case of two that were opened for the same person. Both keep in their audit what was done. Blocking. */
public final class MergeDesk {

    private final Function<CaseId, CaseSession> sessions;

    MergeDesk(Function<CaseId, CaseSession> sessions) {
        this.sessions = sessions;
    }

    /**
     * Takes what the double holds over into the case that is kept, then closes the double. Nothing is changed when one of the two
     * cannot be done.
     */
    public Outcome merge(CaseId kept, CaseId doubled) {
        CaseSession into = sessions.apply(kept);
        CaseSession from = sessions.apply(doubled);
        String name = into.query(careCase -> careCase.getNumber() == null ? kept.value() : careCase.getNumber())
                .join();
        Outcome taken = into.execute(
                        new TakeOverCase(from.query(EcoreUtil::copy).join()))
                .join();
        if (!taken.done()) {
            return taken;
        }
        Outcome closed = from.execute(new CloseAsDouble(name)).join();
        if (!closed.done()) {
            into.undo().join();
            return closed;
        }
        return taken;
    }
}
