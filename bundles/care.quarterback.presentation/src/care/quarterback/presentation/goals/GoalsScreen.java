package care.quarterback.presentation.goals;

import care.quarterback.desk.chart.ChartRows.GoalRow;
import care.quarterback.desk.chart.ChartRows.OptionRow;
import care.quarterback.model.value.ObjectId;
import java.util.List;
import java.util.Optional;

/** What matters to the patient, and the options. @param sentences how the options fit, most important first */
public record GoalsScreen(List<GoalRow> goals, List<OptionRow> options, GoalGrid grid, List<String> sentences) {

    public GoalsScreen {
        goals = List.copyOf(goals);
        options = List.copyOf(options);
        sentences = List.copyOf(sentences);
    }

    /** How well an option serves a goal by the newest word; empty when nobody said it. */
    public Optional<String> rating(OptionRow option, ObjectId goal) {
        return option.ratings().stream()
                .filter(each -> each.goal().equals(goal))
                .reduce((before, after) -> after)
                .map(each -> Integer.toString(each.value()));
    }
}
