package care.quarterback.presentation.casefile;

import care.quarterback.core.chart.StepFacts;
import care.quarterback.core.chart.StepQuery;
import care.quarterback.model.CareCase;
import care.quarterback.presentation.casefile.CaseScreen.State;
import care.quarterback.presentation.casefile.CaseScreen.StepRow;
import care.quarterback.presentation.work.Room;
import java.time.LocalDate;
import java.util.List;

/** The seven steps as a track. */
final class StepTrack {

    private final Room room;
    private final StepQuery query;

    StepTrack(Room room, LocalDate today) {
        this.room = room;
        this.query = new StepQuery(room.sentences(), today);
    }

    List<StepRow> of(CareCase careCase) {
        return query.rows(careCase).stream().map(this::row).toList();
    }

    private StepRow row(StepFacts facts) {
        State state = State.valueOf(facts.progress().name());
        return new StepRow(
                facts.step(),
                room.text().of("step." + facts.step()),
                state,
                room.text().of("step.state." + state.name()),
                facts.sentence());
    }
}
