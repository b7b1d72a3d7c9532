package care.quarterback.core.session;

import care.quarterback.core.audit.AuditChange;
import care.quarterback.model.value.CaseId;
import java.util.List;

/** Told after a save: which case, its new revision, what changed. Delivered on the session's thread. */
public record CaseChanged(CaseId caseId, long revision, List<AuditChange> changes) {}
