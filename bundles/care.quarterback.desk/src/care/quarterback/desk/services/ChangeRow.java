package care.quarterback.desk.services;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.model.value.CaseId;
import java.util.List;

/**
 * What one person did in one case, the same thing once or several times in a row.
 *
 * @param patient family name, given name
 * @param done what was done, in words
 * @param changes a sentence for each field that changed, of the newest first
 * @param entries of the audit, newest first; never empty
 */
public record ChangeRow(String patient, String done, List<String> changes, List<AuditEntry> entries) {

    public ChangeRow {
        changes = List.copyOf(changes);
        entries = List.copyOf(entries);
    }

    public CaseId caseId() {
        return newest().caseId();
    }

    /** The last of what was done. */
    public AuditEntry newest() {
        return entries.getFirst();
    }
}
