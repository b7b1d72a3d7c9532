package care.quarterback.consensus.goals;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gaps;
import care.quarterback.model.Goal;
import care.quarterback.model.GoalType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A goal is not said clearly enough to choose a treatment by it. */
public final class GoalClarityCheck implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.GOAL_UNCLEAR;
    }

    @Override
    public void look(CaseFacts facts, Gaps gaps) {
        if (facts.decided()) {
            return;
        }
        CaseFacts.standing(facts.careCase().getGoals()).forEach(goal -> {
            List<String> missing = missing(goal);
            if (!missing.isEmpty()) {
                String text = Objects.toString(goal.getText(), "");
                var gap = gaps.open(goal.getId(), text, text).saying("." + missing.getFirst());
                missing.forEach(part -> gap.input("GOAL_UNCLEAR.input." + part));
            }
        });
    }

    /** What the goal lacks, most important first. */
    private static List<String> missing(Goal goal) {
        List<String> missing = new ArrayList<>();
        if (CaseFacts.blank(goal.getText())) {
            missing.add("words");
        }
        if (goal.getType() == null) {
            missing.add("type");
        }
        if (goal.getWeight() == null) {
            missing.add("weight");
        }
        if (goal.getType() == GoalType.SPECIFIC_ACTIVITY
                && CaseFacts.blank(goal.getMeasure())
                && goal.getByDate() == null) {
            missing.add("measure");
        }
        if (goal.getType() == GoalType.EVENT_BY_DATE && goal.getByDate() == null) {
            missing.add("date");
        }
        return missing;
    }
}
