package care.quarterback.core.plan;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Finding;
import care.quarterback.core.check.Severity;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.ResultOverride;
import java.util.List;
import java.util.Optional;

/**
 * How the seven steps stand. A step is complete when it was started, none of its gaps blocks a visit or a sending, and its
 * core fact is recorded; blocked when a gap of it blocks and its day is today or past.
 */
final class StepQuery {

    /** A step that is not needed is an override under this code, with the step's number as subject. */
    static final String OVERRIDE = "STEP";

    private static final String FEATURE = "plan";

    private final Sentences sentences;

    StepQuery(Sentences sentences) {
        this.sentences = sentences;
    }

    List<StepRow> rows(CaseFacts facts, List<Finding> findings) {
        var steps = new StepFacts(facts);
        return StepFacts.steps().stream()
                .map(step -> row(facts, steps, step, findings))
                .toList();
    }

    private StepRow row(CaseFacts facts, StepFacts steps, int step, List<Finding> findings) {
        String title = sentences.of("overview", "step." + step);
        Optional<ResultOverride> aside = aside(facts, step);
        if (aside.isPresent()) {
            String sentence = sentences.of(
                    FEATURE,
                    "step.not-applicable",
                    aside.get().getBy(),
                    aside.get().getReason());
            return new StepRow(step, title, StepStatus.NOT_APPLICABLE, sentence, Optional.of(sentence));
        }
        List<Finding> open = findings.stream()
                .filter(one -> one.code().step() == step && !one.overridden() && one.severity() != Severity.WARN)
                .toList();
        StepStatus status = status(facts, steps, step, open);
        return new StepRow(step, title, status, sentence(status, step, open), Optional.empty());
    }

    private static StepStatus status(CaseFacts facts, StepFacts steps, int step, List<Finding> open) {
        boolean late = open.stream()
                .filter(Finding::blocks)
                .flatMap(one -> one.due().stream())
                .anyMatch(due -> !due.isAfter(facts.today()));
        if (late) {
            return StepStatus.BLOCKED;
        }
        if (!steps.started(step)) {
            return StepStatus.NOT_STARTED;
        }
        return open.isEmpty() && steps.core(step) ? StepStatus.COMPLETE : StepStatus.IN_PROGRESS;
    }

    private String sentence(StepStatus status, int step, List<Finding> open) {
        return switch (status) {
            case BLOCKED, IN_PROGRESS ->
                open.isEmpty()
                        ? sentences.of("overview", "step." + step + ".STARTED")
                        : open.getFirst().message();
            case COMPLETE -> sentences.of("overview", "step." + step + ".CORE_RECORDED");
            default -> sentences.of("overview", "step." + step + ".NOT_STARTED");
        };
    }

    private static Optional<ResultOverride> aside(CaseFacts facts, int step) {
        return CaseFacts.standing(facts.careCase().getOverrides())
                .filter(one ->
                        OVERRIDE.equals(one.getCode()) && Integer.toString(step).equals(one.getSubject()))
                .reduce((before, last) -> last)
                .filter(one -> StepStatus.NOT_APPLICABLE.name().equals(one.getValue()));
    }
}
