package care.quarterback.core.goals;

import care.quarterback.core.goals.AlignQuery.Candidate;
import care.quarterback.core.goals.AlignRows.Crossing;
import care.quarterback.core.goals.AlignRows.GoalRow;
import care.quarterback.core.goals.AlignRows.Side;
import care.quarterback.core.goals.AlignRows.Term;
import care.quarterback.core.text.Sentences;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The weights at which another option draws level with the first, over the goals that are rated for both. */
final class Crossings {

    private static final double LARGEST = 10;

    private final Sentences sentences;

    Crossings(Sentences sentences) {
        this.sentences = sentences;
    }

    /** In the order of the goals, then of the ranking. */
    List<Crossing> of(List<GoalRow> goals, List<Candidate> ranked) {
        var result = new ArrayList<Crossing>();
        for (GoalRow goal : goals) {
            for (Candidate other : ranked.subList(1, ranked.size())) {
                crossing(goal, ranked.get(0), other, result);
            }
        }
        return result;
    }

    private void crossing(GoalRow goal, Candidate first, Candidate other, List<Crossing> result) {
        Map<Object, Term> theirs = other.terms().stream().collect(Collectors.toMap(Term::goal, Function.identity()));
        double rest = 0;
        int step = 0;
        for (Term term : first.terms()) {
            Term same = theirs.get(term.goal());
            if (same == null) {
                continue;
            }
            int lead = term.rating() - same.rating();
            if (term.goal().equals(goal.id())) {
                step = lead;
            } else {
                rest += term.weight() * lead;
            }
        }
        if (step == 0) {
            return;
        }
        double weight = -rest / step;
        if (weight > AlignQuery.TIE && weight < LARGEST - AlignQuery.TIE) {
            Side side = step < 0 ? Side.ABOVE : Side.BELOW;
            result.add(new Crossing(
                    goal.id(),
                    goal.text(),
                    other.id(),
                    other.letter(),
                    side,
                    weight,
                    goal.weight(),
                    sentence(goal, first, other, side, weight)));
        }
    }

    private String sentence(GoalRow goal, Candidate first, Candidate other, Side side, double weight) {
        return sentences.of(
                "alignment",
                "crossing." + side.key(),
                goal.text(),
                number(weight),
                number(goal.weight()),
                other.name(),
                first.name());
    }

    private String number(double value) {
        var format = NumberFormat.getInstance(sentences.locale());
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }
}
