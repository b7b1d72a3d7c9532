package care.quarterback.steps.practice;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.session.DocumentWriter;
import care.quarterback.core.session.DocumentWriter.Stored;
import care.quarterback.core.spi.PracticeRepository;
import care.quarterback.core.spi.SaveResult;
import care.quarterback.model.practice.Practice;
import care.quarterback.model.practice.PracticeFactory;
import care.quarterback.model.value.CaseId;
import java.util.List;
import java.util.Optional;

/** The one practice of a store. */
record PracticePlace(PracticeRepository repository) implements DocumentWriter.Place<Practice> {

    /** A practice of which nothing is known. */
    static Practice empty() {
        Practice practice = PracticeFactory.eINSTANCE.createPractice();
        practice.setId(PracticeSession.ID.value());
        return practice;
    }

    @Override
    public CaseId id() {
        return PracticeSession.ID;
    }

    @Override
    public Optional<Stored> load() {
        return repository.load().map(stored -> new Stored(stored.revision(), stored.head(), stored.document()));
    }

    @Override
    public SaveResult save(long baseRevision, byte[] document, Practice root, AuditEntry entry) {
        return repository.save(baseRevision, document, entry);
    }

    @Override
    public List<AuditEntry> audit() {
        return repository.audit();
    }
}
