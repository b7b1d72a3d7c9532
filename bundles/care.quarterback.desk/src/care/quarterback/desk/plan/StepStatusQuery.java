package care.quarterback.desk.plan;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Gap;
import care.quarterback.core.check.Severity;
import care.quarterback.core.check.Step;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.chart.NextVisit;
import care.quarterback.desk.chart.StepProgressQuery;
import care.quarterback.desk.chart.StepProgressQuery.StepFacts;
import care.quarterback.desk.chart.StepProgressQuery.StepFacts.Progress;
import care.quarterback.desk.plan.Plan.StepRow;
import care.quarterback.desk.plan.Plan.StepStatus;
import care.quarterback.model.ResultOverride;
import java.util.List;
import java.util.Optional;

/**
 * How the seven steps stand. A step is complete when what is recorded says that it is done and none of its gaps blocks a visit or
 * a sending; blocked when a gap of it blocks and its day is today or past. Its sentence says the same as its mark.
 */
final class StepStatusQuery {

    /** A step that is not needed is an override under this code, with the step's number as subject. */
    static final String OVERRIDE = "STEP";

    private static final String FEATURE = "plan";

    private final Sentences sentences;

    StepStatusQuery(Sentences sentences) {
        this.sentences = sentences;
    }

    List<StepRow> rows(CaseFacts facts, List<Gap> gaps) {
        return new StepProgressQuery(sentences)
                .rows(facts).stream()
                        .map(recorded -> row(facts, recorded, gaps))
                        .toList();
    }

    private StepRow row(CaseFacts facts, StepFacts recorded, List<Gap> gaps) {
        Step step = recorded.step();
        String title = sentences.of(FEATURE, "step." + step.number());
        Optional<ResultOverride> aside = aside(facts, step);
        if (aside.isPresent()) {
            String sentence = sentences.of(
                    FEATURE,
                    "step.not-applicable",
                    aside.get().getBy(),
                    aside.get().getReason());
            return new StepRow(step, title, StepStatus.NOT_APPLICABLE, sentence, Optional.of(sentence));
        }
        List<Gap> open = gaps.stream()
                .filter(gap -> gap.code().step().filter(step::equals).isPresent()
                        && !gap.overridden()
                        && gap.severity() != Severity.WARN)
                .toList();
        StepStatus status = status(facts, recorded.progress(), open);
        boolean held = status == StepStatus.BLOCKED || status == StepStatus.IN_PROGRESS && !open.isEmpty();
        String sentence = held ? said(facts, recorded, open.getFirst()) : recorded.sentence();
        return new StepRow(step, title, status, sentence, Optional.empty());
    }

    /** What is missing; the visit that lies ahead is said before it. */
    private String said(CaseFacts facts, StepFacts recorded, Gap missing) {
        return NextVisit.of(facts.careCase(), facts.today())
                .filter(next -> recorded.step() == Step.VISIT)
                .map(next -> sentences.of("chart", "step.4.on", next.words(sentences)) + " " + missing.message())
                .orElse(missing.message());
    }

    private static StepStatus status(CaseFacts facts, Progress recorded, List<Gap> open) {
        boolean late = open.stream()
                .filter(Gap::blocks)
                .flatMap(gap -> gap.due().stream())
                .anyMatch(due -> !due.isAfter(facts.today()));
        if (late) {
            return StepStatus.BLOCKED;
        }
        if (recorded == Progress.NOT_STARTED) {
            return StepStatus.NOT_STARTED;
        }
        return open.isEmpty() && recorded == Progress.DONE ? StepStatus.COMPLETE : StepStatus.IN_PROGRESS;
    }

    private static Optional<ResultOverride> aside(CaseFacts facts, Step step) {
        return CaseFacts.standing(facts.careCase().getOverrides())
                .filter(override -> OVERRIDE.equals(override.getCode())
                        && Integer.toString(step.number()).equals(override.getSubject()))
                .reduce((before, last) -> last)
                .filter(override -> StepStatus.NOT_APPLICABLE.name().equals(override.getValue()));
    }
}
