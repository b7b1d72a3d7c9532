package care.quarterback.desk.services;

import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditVerification;
import care.quarterback.core.spi.CaseRepository;
import care.quarterback.core.spi.PracticeRepository;
import care.quarterback.model.value.CaseId;
import java.util.List;

/** Reads what was done, and proves that nothing of it was altered or cut off. */
public final class AuditDesk {

    private final CaseRepository cases;
    private final PracticeRepository practice;

    AuditDesk(CaseRepository cases, PracticeRepository practice) {
        this.cases = cases;
        this.practice = practice;
    }

    /** Everything done to a case, oldest first. */
    public List<AuditEntry> entries(CaseId id) {
        return cases.audit(id);
    }

    /** Checks the chain of a case against the head that the case itself holds. */
    public AuditVerification verify(CaseId id) {
        return cases.verify(id);
    }

    /** Everything done to the practice's directory, choices and rules, oldest first. */
    public List<AuditEntry> practice() {
        return practice.audit();
    }

    /** Checks the practice's chain. */
    public AuditVerification verifyPractice() {
        return practice.verify();
    }

    /** All cases there are. */
    public List<CaseId> ids() {
        return cases.ids();
    }
}
