package care.quarterback.consensus.decision;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.model.Confidence;
import care.quarterback.model.Milestone;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * How sure the patient felt over time, oldest first. Immutable.
 *
 * @param change from the first answer to the last; empty with fewer than two
 */
public record ConfidenceTrend(List<Answered> answers, OptionalInt change) {

    /** No answer yet. */
    public static final ConfidenceTrend NONE = new ConfidenceTrend(List.of(), OptionalInt.empty());

    public ConfidenceTrend {
        answers = List.copyOf(answers);
    }

    /** One answer. @param value 0 to 10 */
    public record Answered(Milestone milestone, LocalDate on, int value) {}

    public static ConfidenceTrend of(CaseFacts facts) {
        List<Answered> answers = CaseFacts.standing(facts.careCase().getConfidences())
                .filter(confidence -> confidence.getOn() != null)
                .sorted(Comparator.comparing(Confidence::getOn).thenComparing(Confidence::getMilestone))
                .map(confidence -> new Answered(confidence.getMilestone(), confidence.getOn(), confidence.getValue()))
                .toList();
        return new ConfidenceTrend(
                answers,
                answers.size() < 2
                        ? OptionalInt.empty()
                        : OptionalInt.of(
                                answers.getLast().value() - answers.getFirst().value()));
    }
}
