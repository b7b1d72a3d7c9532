package care.quarterback.steps.coverage;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.model.Answer;
import care.quarterback.model.CareCase;
import care.quarterback.model.Coverage;
import care.quarterback.model.CoverageCheck;
import care.quarterback.model.CoverageKind;
import java.util.List;
import java.util.Optional;

/** Who is asked to pay, and what was answered. Reads a case on the thread that owns it. */
final class Payer {

    private Payer() {}

    /** The plan that is asked first: the one marked primary, else the first that is no supplement. */
    static Optional<Coverage> of(CareCase careCase) {
        List<Coverage> standing = CaseFacts.standing(careCase.getCoverages())
                .filter(coverage -> coverage.getKind() != CoverageKind.MEDIGAP)
                .toList();
        return standing.stream()
                .filter(Coverage::isPrimary)
                .findFirst()
                .or(() -> standing.stream().findFirst());
    }

    /** Nobody but the patient pays: there is no plan, or it said no to this opinion. */
    static boolean self(CareCase careCase, int opinion) {
        boolean none = of(careCase)
                .filter(coverage -> coverage.getKind() == CoverageKind.NONE)
                .isPresent();
        return none || word(careCase, opinion) == Answer.NO;
    }

    /** The last answer about this very opinion. */
    static Answer word(CareCase careCase, int opinion) {
        return CaseFacts.standing(careCase.getCoverageChecks())
                .filter(check -> check.getOpinionNumber() == opinion && answer(check, opinion) != Answer.UNKNOWN)
                .reduce((before, last) -> last)
                .map(check -> answer(check, opinion))
                .orElse(Answer.UNKNOWN);
    }

    /** The last answer for this opinion, else the last answer the plan gave at all. */
    static Optional<CoverageCheck> asked(CareCase careCase, int opinion) {
        List<CoverageCheck> answered = CaseFacts.standing(careCase.getCoverageChecks())
                .filter(check -> answer(check, opinion) != Answer.UNKNOWN)
                .toList();
        return answered.stream()
                .filter(check -> check.getOpinionNumber() == opinion)
                .reduce((before, last) -> last)
                .or(() -> answered.stream().reduce((before, last) -> last));
    }

    /** What the plan said of this opinion. Its yes to one opinion says nothing of a later one; its no is told on. */
    static Answer answer(CoverageCheck check, int opinion) {
        Answer second = check.getSecondOpinionCovered();
        Answer third = check.getThirdOpinionCovered();
        if (opinion <= 2) {
            return second;
        }
        if (third == Answer.UNKNOWN) {
            return second == Answer.NO ? Answer.NO : Answer.UNKNOWN;
        }
        boolean further = opinion > 3 && check.getOpinionNumber() != opinion;
        return further && third == Answer.YES ? Answer.UNKNOWN : third;
    }
}
