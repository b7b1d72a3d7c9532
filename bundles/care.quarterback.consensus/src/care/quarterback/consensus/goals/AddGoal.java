package care.quarterback.consensus.goals;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.Adds;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.Goal;
import care.quarterback.model.GoalType;
import java.time.LocalDate;

/**
 * Adds what the patient wants, in the patient's own words.
 *
 * @param weight how much it matters, 0 to 10; null when not asked yet
 * @param measure how one would see that it is reached; may be blank
 * @param byDate by when; null for no date
 */
@Adds(Goal.class)
@CommandName("AddGoal")
public record AddGoal(String text, GoalType type, Integer weight, String measure, LocalDate byDate)
        implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        if (type == null) {
            throw CommandRejected.because("type", Message.of("refusals", "goals.noType"));
        }
        Goal goal = edit.create(Goal.class);
        goal.setText(text);
        goal.setType(type);
        goal.setWeight(weight);
        goal.setMeasure(measure);
        goal.setByDate(byDate);
        edit.careCase().getGoals().add(goal);
        EntryRules.check(goal);
    }
}
