package care.quarterback.steps.casefile;

import care.quarterback.core.session.CommandRejected;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseStatus;

/** What the commands of a case's life have in common. */
final class CaseLife {

    private CaseLife() {}

    static CareCase requireNotClosed(CareCase careCase) {
        if (careCase.getStatus() == CaseStatus.CLOSED) {
            throw CommandRejected.because("status", "This case is closed. Open it again first.");
        }
        return careCase;
    }

    static CareCase requireClosed(CareCase careCase) {
        if (careCase.getStatus() != CaseStatus.CLOSED) {
            throw CommandRejected.because("status", "This case is not closed.");
        }
        return careCase;
    }
}
