package care.quarterback.core.spi;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.model.value.CaseId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/**
 * Where cases live. Blocking; called from a session's own thread or a job, never from the UI thread. Thread-safe. What
 * goes wrong outside the contract (disk full, connection lost) is a {@link StoreException}, and nothing was written.
 */
public interface CaseRepository extends CaseAudit {

    /**
     * What a re-index did.
     *
     * @param done cases whose read models are new
     * @param unreadable cases whose document could not be read: they keep the read models they had
     * @param cancelled true when it was stopped before the last case
     */
    record Reindexed(long done, List<CaseId> unreadable, boolean cancelled) {

        public Reindexed {
            unreadable = List.copyOf(unreadable);
        }
    }

    /** The digest of what {@link #save} writes for a projection, for the audit entry to cover. */
    String digest(CaseProjection projection);

    /** Writes document, read models, audit entry and revision in one transaction, or nothing. */
    SaveResult save(CaseSave save);

    /** The case. @throws StoreException DAMAGED when it is not what was saved last: it is never given as if it were */
    Optional<StoredCase> load(CaseId id);

    /** The revision a case stands at, without reading it; empty when there is no such case. */
    OptionalLong revision(CaseId id);

    /**
     * Cases that match every word of the text (by the beginning of a search term, see {@link SearchTerms}); the latest
     * opened first, those without a date last, then by id.
     *
     * @param text blank for all
     * @param limit at most so many, from 1
     */
    List<CaseSummary> find(String text, int limit);

    /**
     * Cases that could be of a patient: those that carry one of the identifiers, those with one of the names, whatever their
     * case and accents, and those with the birth date. First by identifier, then name and birth date, then name alone, then
     * birth date alone; each in the order of {@link #find}. Quick, however many cases there are.
     *
     * @param identifiers as {@link CaseProjection#identifiers} has them
     * @param names as {@link CaseSummary#patient} has them
     * @param birthDate null when it is not known, and then nobody is found by it
     * @param limit at most so many, from 1
     */
    List<CaseSummary> findPatient(Set<String> identifiers, Set<String> names, LocalDate birthDate, int limit);

    /**
     * Rebuilds the read models of every case from its document, case by case, each in a transaction of its own, while the
     * store is in use. A case is never without read models, and a later save is never overwritten by an older projection.
     *
     * @param projector throws when a document cannot be read
     */
    Reindexed reindex(Function<StoredCase, CaseProjection> projector, Progress progress);

    /** The read models of every case come from this basis. Quick, however many cases there are. */
    boolean projectedBy(String basis);

    /** As {@link #reindex}, of the cases alone whose read models come from another basis; it can be gone on with later. */
    Reindexed bringUpTo(String basis, Function<StoredCase, CaseProjection> projector, Progress progress);

    /**
     * One save: everything that goes into one transaction.
     *
     * @param baseRevision the revision the change was built on; 0 for a new case
     * @param document the packed document after the change
     */
    record CaseSave(CaseId id, long baseRevision, byte[] document, CaseProjection projection, AuditEntry entry) {}

    /**
     * A case as the store holds it.
     *
     * @param revision 1 after the first save
     * @param document the packed document of {@code CaseCodec}
     */
    record StoredCase(CaseId id, long revision, AuditHead head, byte[] document) {}

    /** What became of a save. */
    sealed interface SaveResult {

        /** Committed as this revision. */
        record Saved(long revision) implements SaveResult {}

        /** Somebody else saved the case since; nothing was written. */
        record Conflict(long currentRevision) implements SaveResult {}
    }
}
