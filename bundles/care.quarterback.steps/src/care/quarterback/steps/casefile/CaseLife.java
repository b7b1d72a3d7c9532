package care.quarterback.steps.casefile;

import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseStatus;

/** What the commands of a case's life have in common. */
final class CaseLife {

    private CaseLife() {}

    static CareCase requireNotClosed(CareCase careCase) {
        if (careCase.getStatus() == CaseStatus.CLOSED) {
            throw CommandRejected.because("status", Message.of("refusals", "casefile.closed"));
        }
        return careCase;
    }

    static CareCase requireClosed(CareCase careCase) {
        if (careCase.getStatus() != CaseStatus.CLOSED) {
            throw CommandRejected.because("status", Message.of("refusals", "casefile.notClosed"));
        }
        return careCase;
    }
}
