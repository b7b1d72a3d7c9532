package care.quarterback.consensus.goals;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.Refers;
import care.quarterback.model.Goal;
import care.quarterback.model.value.ObjectId;

/** Says how much a goal matters to the patient, 0 to 10. */
@CommandName("SetWeight")
public record SetWeight(@Refers(Goal.class) ObjectId goal, int weight) implements CaseCommand {

    @Override
    public void apply(CaseEdit edit) {
        Goal weighed = edit.find(goal, Goal.class);
        weighed.setWeight(weight);
        weighed.setWeighedBy(null);
        EntryRules.check(weighed);
    }
}
