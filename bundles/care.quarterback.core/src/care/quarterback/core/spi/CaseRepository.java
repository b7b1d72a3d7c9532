package care.quarterback.core.spi;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.model.value.CaseId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where cases live. Blocking; called from a session's own thread or a job, never from the UI thread. Thread-safe. */
public interface CaseRepository {

    /** Writes document, read models, audit entry and revision in one transaction, or nothing. */
    SaveResult save(CaseSave save);

    Optional<StoredCase> load(CaseId id);

    /**
     * Cases that match every word of the text (by the beginning of a search term), newest first.
     *
     * @param text blank for all
     * @param limit at most so many, from 1
     */
    List<CaseSummary> find(String text, int limit);

    /** Cases of a patient who carries one of the identifiers ("system|value"), else with the same name and birth date. */
    List<CaseSummary> findPatient(java.util.Set<String> identifiers, String patient, LocalDate birthDate);

    /** The case's audit, oldest first. */
    List<AuditEntry> audit(CaseId id);

    /** All case ids, for a re-index, a backup check, or an audit of everything. */
    List<CaseId> ids();

    /** Rebuilds the read models of every case from its document; returns the number of cases. */
    long reindex(Function<StoredCase, CaseProjection> projector, Progress progress);
}
