package care.quarterback.presentation.casefile;

import care.quarterback.core.check.Deadline;
import care.quarterback.core.check.Gap;
import care.quarterback.core.check.Gate;
import care.quarterback.desk.plan.Plan;
import care.quarterback.presentation.casefile.PlanColumn.DateLine;
import care.quarterback.presentation.casefile.PlanColumn.GapLine;
import care.quarterback.presentation.casefile.PlanColumn.Weight;
import care.quarterback.presentation.text.ScreenText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The plan of a case in the lines that stand beside its pages. */
final class PlanReading {

    private final ScreenText text;
    private final LocalDate today;

    PlanReading(ScreenText text, LocalDate today) {
        this.text = text;
        this.today = today;
    }

    PlanColumn of(Plan plan) {
        if (plan.silent()) {
            return PlanColumn.NONE;
        }
        return new PlanColumn(
                plan.ready(Gate.VISIT)
                        .map(ready -> text.of("plan.ready." + ready.name()))
                        .orElse(""),
                plan.ready(Gate.VISIT)
                        .filter(ready -> ready == Plan.Readiness.NOT_READY)
                        .isPresent(),
                plan.gaps().stream()
                        .map(this::gap)
                        .sorted(Comparator.comparing(GapLine::weight))
                        .toList(),
                plan.deadlines().stream()
                        .filter(deadline -> !deadline.done())
                        .sorted(Comparator.comparing(Deadline::date))
                        .map(this::date)
                        .toList());
    }

    private GapLine gap(Gap gap) {
        Weight weight = gap.overridden() ? Weight.SET_ASIDE : gap.blocks() ? Weight.BLOCKS : Weight.MISSING;
        List<String> why = new ArrayList<>();
        why.add(gap.rule());
        why.addAll(gap.inputs());
        why.add(gap.source());
        return new GapLine(
                gap.code(),
                gap.key(),
                weight,
                text.of("plan.weight." + weight.name()),
                gap.message(),
                gap.override()
                        .map(word -> text.of("plan.setAside", word.by(), word.on(), word.reason()))
                        .orElse(gap.action()),
                gap.code().step(),
                String.join("\n", why.stream().filter(line -> !line.isBlank()).toList()));
    }

    private DateLine date(Deadline deadline) {
        return new DateLine(
                text.date(deadline.date(), today),
                deadline.date().isBefore(today),
                deadline.blocking(),
                deadline.why(),
                deadline.telephone());
    }
}
