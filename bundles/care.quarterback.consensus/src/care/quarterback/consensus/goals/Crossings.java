package care.quarterback.consensus.goals;

import care.quarterback.consensus.goals.AlignRows.Crossing;
import care.quarterback.consensus.goals.AlignRows.GoalRow;
import care.quarterback.consensus.goals.AlignRows.Side;
import care.quarterback.consensus.goals.AlignRows.Term;
import care.quarterback.consensus.goals.RatedOptions.RatedOption;
import care.quarterback.core.text.Sentences;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The weights at which another option draws level with the first, over the goals that are rated for both. */
final class Crossings {

    private static final String FEATURE = "alignment";
    private static final double LARGEST = 10;

    private final Sentences sentences;
    private final NumberFormat numbers;

    Crossings(Sentences sentences) {
        this.sentences = sentences;
        this.numbers = NumberFormat.getInstance(sentences.locale());
        numbers.setMaximumFractionDigits(2);
    }

    /** In the order of the goals, then of the ranking. */
    List<Crossing> of(List<GoalRow> goals, List<RatedOption> ranked) {
        RatedOption first = ranked.getFirst();
        List<RatedOption> others = ranked.subList(1, ranked.size());
        var result = new ArrayList<Crossing>();
        double[] leads =
                others.stream().mapToDouble(other -> lead(first, other)).toArray();
        for (int goal = 0; goal < goals.size(); goal++) {
            Term own = first.byGoal()[goal];
            for (int i = 0; own != null && i < leads.length; i++) {
                Term theirs = others.get(i).byGoal()[goal];
                int step = theirs == null ? 0 : own.rating() - theirs.rating();
                if (step != 0) {
                    double weight = -(leads[i] - own.weight() * step) / step;
                    if (weight > AlignQuery.TIE && weight < LARGEST - AlignQuery.TIE) {
                        Side side = step < 0 ? Side.ABOVE : Side.BELOW;
                        result.add(crossing(goals.get(goal), first, others.get(i), side, weight));
                    }
                }
            }
        }
        return result;
    }

    /** By how much the first leads over the goals that are rated for both, in weight times rating. */
    private static double lead(RatedOption first, RatedOption other) {
        double lead = 0;
        for (int goal = 0; goal < first.byGoal().length; goal++) {
            Term own = first.byGoal()[goal];
            Term theirs = other.byGoal()[goal];
            if (own != null && theirs != null) {
                lead += own.weight() * (own.rating() - theirs.rating());
            }
        }
        return lead;
    }

    /** Both are rated for the same goals, those without weight apart: only then is what is so over them so in the ranking. */
    private static boolean sameGoals(RatedOption first, RatedOption other) {
        for (int goal = 0; goal < first.byGoal().length; goal++) {
            Term own = first.byGoal()[goal];
            Term theirs = other.byGoal()[goal];
            if ((own == null) != (theirs == null) && (own == null ? theirs : own).weight() > 0) {
                return false;
            }
        }
        return true;
    }

    private Crossing crossing(GoalRow goal, RatedOption first, RatedOption other, Side side, double weight) {
        boolean already =
                side == Side.ABOVE ? goal.weight() > weight + AlignQuery.TIE : goal.weight() < weight - AlignQuery.TIE;
        String key =
                already ? "crossing.already" : "crossing." + side.key() + (sameGoals(first, other) ? "" : ".partly");
        return new Crossing(
                goal.id(),
                goal.text(),
                other.id(),
                other.letter(),
                side,
                weight,
                goal.weight(),
                already,
                sentences.of(
                        FEATURE,
                        key,
                        goal.text(),
                        numbers.format(weight),
                        numbers.format(goal.weight()),
                        other.name(),
                        first.name()));
    }

    /**
     * Of the changes that would put another option first, the smallest, in words.
     *
     * @param leads whether beyond the crossing the other option is first of all
     */
    Optional<String> nearest(List<Crossing> crossings, List<RatedOption> ranked, Predicate<Crossing> leads) {
        return crossings.stream()
                .filter(crossing -> !crossing.already())
                .sorted(Comparator.comparingDouble((Crossing crossing) -> Math.abs(crossing.weight() - crossing.now()))
                        .thenComparing(Crossing::text)
                        .thenComparing(Crossing::letter))
                .filter(leads)
                .findFirst()
                .map(crossing -> sentences.of(
                        FEATURE,
                        "would." + crossing.side().key(),
                        name(ranked, crossing),
                        crossing.text(),
                        numbers.format(crossing.weight()),
                        numbers.format(crossing.now())));
    }

    private static String name(List<RatedOption> ranked, Crossing crossing) {
        return ranked.stream()
                .filter(rated -> rated.id().equals(crossing.option()))
                .map(RatedOption::name)
                .findFirst()
                .orElseThrow();
    }
}
