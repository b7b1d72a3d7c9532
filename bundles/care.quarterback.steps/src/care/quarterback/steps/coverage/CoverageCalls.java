package care.quarterback.steps.coverage;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.model.Answer;
import care.quarterback.model.CoverageCheck;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the calls to the plan came to. A call is answered once the plan said yes or no about the very opinion it was made for; a
 * reference number alone is no answer. Reads a case on the thread that owns it.
 */
public record CoverageCalls(CaseFacts facts) {

    /** A call whose answer is still open. @param opinion the one it was made for @param on empty where no day is on file */
    public record OpenCall(int opinion, Optional<LocalDate> on) {}

    /** The last call that is still open; none once the patient has decided. */
    public Optional<OpenCall> open() {
        if (facts.decided()) {
            return Optional.empty();
        }
        return calls().filter(call -> !answered(call.getOpinionNumber())
                        && waivedBy(call.getOpinionNumber()).isEmpty())
                .max(Comparator.comparing(CoverageCheck::getOn, Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(call -> new OpenCall(call.getOpinionNumber(), Optional.ofNullable(call.getOn())));
    }

    /** The plan said yes or no about this opinion. */
    public boolean answered(int opinion) {
        return Payer.word(facts.careCase(), opinion) != Answer.UNKNOWN;
    }

    /** Who chose to go without a call about this opinion. */
    public Optional<String> waivedBy(int opinion) {
        return calls().filter(call -> call.getOpinionNumber() == opinion)
                .map(CoverageCheck::getWaivedBy)
                .filter(name -> !CaseFacts.blank(name))
                .reduce((before, last) -> last);
    }

    /** The day of the last call that brought an answer. */
    public Optional<LocalDate> lastAnswer() {
        return calls().filter(call -> Payer.answer(call, call.getOpinionNumber()) != Answer.UNKNOWN)
                .map(CoverageCheck::getOn)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    private Stream<CoverageCheck> calls() {
        return CaseFacts.standing(facts.careCase().getCoverageChecks());
    }
}
