package care.quarterback.presentation.casefile;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.check.Step;
import care.quarterback.desk.chart.StepProgressQuery;
import care.quarterback.desk.chart.StepProgressQuery.StepFacts;
import care.quarterback.desk.plan.Plan;
import care.quarterback.desk.plan.Plan.StepStatus;
import care.quarterback.desk.plan.PlanQuery;
import care.quarterback.model.CareCase;
import care.quarterback.presentation.casefile.CaseScreen.State;
import care.quarterback.presentation.casefile.CaseScreen.StepLine;
import care.quarterback.presentation.work.Room;
import java.time.LocalDate;
import java.util.List;

/** The seven steps as a track, as the plan of the case sees them; of a closed case what is recorded of them. */
final class StepTrack {

    private final Room room;
    private final LocalDate today;
    private final PlanSettings settings;
    private final PlanQuery plan;

    StepTrack(Room room, LocalDate today, PlanSettings settings) {
        this.room = room;
        this.today = today;
        this.settings = settings;
        this.plan = new PlanQuery(room.sentences(), settings);
    }

    Plan plan(CareCase careCase) {
        return plan.plan(careCase, today);
    }

    List<StepLine> of(CareCase careCase, Plan planned) {
        return planned.silent()
                ? new StepProgressQuery(room.sentences())
                        .rows(new CaseFacts(careCase, today, settings)).stream()
                                .map(this::recorded)
                                .toList()
                : planned.steps().stream()
                        .map(each -> row(each.step(), state(each.status()), each.sentence()))
                        .toList();
    }

    private StepLine recorded(StepFacts facts) {
        return row(facts.step(), State.valueOf(facts.progress().name()), facts.sentence());
    }

    private static State state(StepStatus status) {
        return switch (status) {
            case NOT_STARTED -> State.NOT_STARTED;
            case IN_PROGRESS -> State.IN_PROGRESS;
            case COMPLETE -> State.DONE;
            case NOT_APPLICABLE -> State.NOT_NEEDED;
            case BLOCKED -> State.BLOCKED;
        };
    }

    private StepLine row(Step step, State state, String sentence) {
        return new StepLine(
                step.number(),
                room.text().of("step." + step.number()),
                state,
                room.text().of("step.state." + state.name()),
                sentence);
    }
}
