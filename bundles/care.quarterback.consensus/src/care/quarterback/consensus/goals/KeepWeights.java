package care.quarterback.consensus.goals;

import care.quarterback.core.entry.EntryRules;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Refers;
import care.quarterback.core.text.Message;
import care.quarterback.model.Goal;
import care.quarterback.model.value.ObjectId;
import java.util.Map;
import java.util.Objects;

/**
 * Keeps the weights that were tried out, all at once, as the patient's word.
 *
 * @param weights how much each goal matters, 0 to 10; goals that are not named keep their weight
 * @param by the patient, or who speaks for the patient
 */
@CommandName("KeepWeights")
public record KeepWeights(@Refers(Goal.class) Map<ObjectId, Integer> weights, String by) implements CaseCommand {

    public KeepWeights {
        weights = Map.copyOf(weights);
    }

    @Override
    public void apply(CaseEdit edit) {
        if (by == null || by.isBlank()) {
            throw CommandRejected.because("by", Message.of("refusals", "goals.noPatient"));
        }
        boolean changed = false;
        for (Map.Entry<ObjectId, Integer> entry : weights.entrySet()) {
            Goal goal = edit.find(entry.getKey(), Goal.class);
            if (goal.isVoided()) {
                throw CommandRejected.because("goal", Message.of("refusals", "goals.weightOfVoided"));
            }
            if (!Objects.equals(goal.getWeight(), entry.getValue())) {
                goal.setWeight(entry.getValue());
                goal.setWeighedBy(by.strip());
                EntryRules.check(goal);
                changed = true;
            }
        }
        if (!changed) {
            throw CommandRejected.because("weights", Message.of("refusals", "goals.sameWeights"));
        }
    }
}
