package care.quarterback.consensus.goals;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Refers;
import care.quarterback.core.text.Message;
import care.quarterback.model.Goal;
import care.quarterback.model.value.ObjectId;

/** Marks the one goal that is the patient's main desire; the mark leaves every other goal,
 * so there is never a second. */
@CommandName("MarkMainDesire")
public record MarkMainDesire(@Refers(Goal.class) ObjectId goal) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        Goal main = edit.find(goal, Goal.class);
        if (main.isVoided()) {
            throw CommandRejected.because("goal", Message.of("refusals", "goals.goalVoided"));
        }
        edit.careCase().getGoals().forEach(each -> each.setMain(each == main));
    }
}
