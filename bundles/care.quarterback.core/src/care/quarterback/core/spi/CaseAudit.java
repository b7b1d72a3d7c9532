package care.quarterback.core.spi;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditVerification;
import care.quarterback.model.value.CaseId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What was done to the cases, and the proof that nothing of it was altered or cut off. Blocking and thread-safe. */
public interface CaseAudit {

    /** The order of {@link #since}. */
    Comparator<AuditEntry> NEWEST_FIRST = Comparator.comparing(AuditEntry::at)
            .reversed()
            .thenComparing(entry -> entry.caseId().value())
            .thenComparing(Comparator.comparingLong(AuditEntry::seq).reversed());

    /**
     * Something that was done to a case.
     *
     * @param patient family name, given name, as lists have it now
     */
    record CaseChange(AuditEntry entry, String patient) {}

    /** The case's audit, oldest first. */
    List<AuditEntry> audit(CaseId id);

    /** The entries behind one, oldest first. @param after the number of that one; 0 for all */
    default List<AuditEntry> audit(CaseId id, long after) {
        return audit(id).stream().filter(entry -> entry.seq() > after).toList();
    }

    /**
     * What was done to any case since a moment, newest first; of one moment by case, and in a case the later first. Quick,
     * however many cases there are. What is in it proves nothing: {@link #verify} does.
     *
     * @param after goes on behind this one; empty for the newest
     * @param limit at most so many, from 1
     */
    List<CaseChange> since(Instant from, Optional<AuditEntry> after, int limit);

    /**
     * Checks the case's chain against the head in its row, and the document, its rows and the list of all heads against the
     * chain, all read at one moment. No such case: an empty chain, whole unless the list of heads knows the case.
     */
    AuditVerification verify(CaseId id);

    /** Cases that were saved once and are in the store no more, as far as the list of heads tells. */
    List<CaseId> gone();

    /** All case ids in their order, for a re-index, a backup check, or an audit of everything. */
    List<CaseId> ids();
}
