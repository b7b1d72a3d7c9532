package care.quarterback.desk.services;

import care.quarterback.core.account.Right;
import care.quarterback.core.audit.Actor;
import care.quarterback.core.session.CaseServices;
import care.quarterback.core.session.CaseSession;
import care.quarterback.desk.exchange.ImportCases;
import care.quarterback.model.value.CaseId;
import java.util.function.Consumer;

/**
 * Sessions on the cases of an open store, in the name of the person at the desk. A session plans by the practice's choices
 * as they are when it opens. Blocking and thread-safe.
 */
public final class CaseSessions implements ImportCases.ImportSessions {

    private final CaseServices services;
    private final Actor actor;
    private final PracticeDesk practice;
    private final Consumer<CaseId> opened;

    /** @param opened is told of each case that is opened */
    CaseSessions(CaseServices services, Actor actor, PracticeDesk practice, Consumer<CaseId> opened) {
        this.services = services;
        this.actor = actor;
        this.practice = practice;
        this.opened = opened;
    }

    /** A refusal of the store where the role of the person at the desk doesn't include it */
    void require(Right right) {
        Rights.require(actor, right);
    }

    /** What a session needs, for work that opens its own. */
    public CaseServices services() {
        return services;
    }

    @Override
    public CaseSession open(CaseId id) {
        practice.refresh();
        CaseSession session = CaseSession.open(services, actor, id);
        opened.accept(id);
        return session;
    }

    /** A session on a new case; it is in the store once its first command is done. */
    @Override
    public CaseSession create() {
        return CaseSession.create(services, actor);
    }

    @Override
    public CaseSession create(CaseId id) {
        return CaseSession.create(services, actor, id);
    }

    /** The revision of a stored case; 0 when there is none. */
    public long revision(CaseId id) {
        return services.repository().revision(id).orElse(0);
    }
}
