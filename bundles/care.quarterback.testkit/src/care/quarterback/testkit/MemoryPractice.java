package care.quarterback.testkit;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.core.audit.AuditVerification;
import care.quarterback.core.spi.CaseRepository.SaveResult;
import care.quarterback.core.spi.PracticeRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The practice in memory, with the same contract as the real store; can be told to fail. */
public final class MemoryPractice implements PracticeRepository {

    private final List<AuditEntry> audit = new ArrayList<>();
    private StoredPractice stored;
    private RuntimeException failure;
    private String failing = "";

    /** Makes the next save throw this. */
    public void failNextSave(RuntimeException next) {
        failing = "";
        failure = next;
    }

    /** Makes the next save of this command throw that, as when the computer stops before it. */
    public void failNextSaveOf(String command, RuntimeException next) {
        failing = command;
        failure = next;
    }

    @Override
    public Optional<StoredPractice> load() {
        return Optional.ofNullable(stored);
    }

    @Override
    public long revision() {
        return stored == null ? 0 : stored.revision();
    }

    @Override
    public SaveResult save(long baseRevision, byte[] document, AuditEntry entry) {
        if (failure != null && (failing.isEmpty() || failing.equals(entry.command()))) {
            RuntimeException thrown = failure;
            failure = null;
            throw thrown;
        }
        if (revision() != baseRevision) {
            return new SaveResult.Conflict(revision());
        }
        AuditHead head = stored == null ? AuditHead.EMPTY : stored.head();
        if (entry.seq() != head.length() + 1 || !entry.previousHash().equals(head.hash())) {
            throw new IllegalArgumentException("the audit entry does not continue the chain");
        }
        stored = new StoredPractice(baseRevision + 1, AuditHead.of(entry), document);
        audit.add(entry);
        return new SaveResult.Saved(baseRevision + 1);
    }

    @Override
    public List<AuditEntry> audit() {
        return List.copyOf(audit);
    }

    @Override
    public AuditVerification verify() {
        return AuditVerification.of(audit, stored == null ? AuditHead.EMPTY : stored.head());
    }
}
