package care.quarterback.desk.services;

import care.quarterback.core.session.CaseSession;
import care.quarterback.desk.exchange.ImportCases;
import care.quarterback.model.value.CaseId;

/** Sessions of the desk for an import. */
record DeskSessions(OpenDesk desk) implements ImportCases.ImportSessions {

    @Override
    public CaseSession open(CaseId id) {
        return desk.open(id);
    }

    @Override
    public CaseSession create() {
        return desk.create();
    }

    @Override
    public CaseSession create(CaseId id) {
        return desk.create(id);
    }
}
