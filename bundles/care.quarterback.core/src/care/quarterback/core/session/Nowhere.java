package care.quarterback.core.session;

import care.quarterback.core.account.Right;
import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditEntry.AuditChange;
import care.quarterback.core.session.DocumentWriter.Stored;
import care.quarterback.core.spi.CaseRepository.SaveResult;
import care.quarterback.model.Element;
import care.quarterback.model.value.CaseId;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** A place that is read and never written. */
record Nowhere<R extends Element>(DocumentWriter.Place<R> place, Stored stored, LongFunction<List<AuditEntry>> entries)
        implements DocumentWriter.Place<R> {

    @Override
    public CaseId id() {
        return place.id();
    }

    @Override
    public Right needed(String command, AuditChange change) {
        return place.needed(command, change);
    }

    @Override
    public Optional<Stored> load() {
        return Optional.of(stored);
    }

    @Override
    public Beside beside(R root) {
        return Beside.nothing((baseRevision, document, entry) -> new SaveResult.Saved(baseRevision + 1));
    }

    @Override
    public List<AuditEntry> audit(long after) {
        return entries.apply(after);
    }
}
