package care.quarterback.consensus.goals;

import care.quarterback.consensus.goals.AlignRows.GoalRow;
import care.quarterback.consensus.goals.AlignRows.Said;
import care.quarterback.consensus.goals.AlignRows.Term;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.model.CareCase;
import care.quarterback.model.Goal;
import care.quarterback.model.Rating;
import care.quarterback.model.TreatmentOption;
import care.quarterback.model.value.ObjectId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** The goals of a case with the weights to use, and the options with what clinicians said of them. */
final class RatedOptions {

    private static final double ENOUGH = 0.7;
    private static final double LARGEST_WEIGHT = 10;
    private static final Comparator<Rating> OLDEST_FIRST =
            Comparator.comparing(Rating::getRecordedAt, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final List<GoalRow> goals;
    private final double allWeight;
    private final int main;
    private final List<RatedOption> options;

    /** @throws IllegalArgumentException when a trial weight is outside 0 to 10 */
    RatedOptions(CareCase careCase, Map<ObjectId, Double> trialWeights) {
        this.goals = CaseFacts.standing(careCase.getGoals())
                .map(goal -> goal(goal, trialWeights))
                .toList();
        this.allWeight = goals.stream().mapToDouble(GoalRow::weight).sum();
        this.main = main(goals);
        this.options =
                CaseFacts.standing(careCase.getOptions()).map(this::rated).toList();
    }

    List<GoalRow> goals() {
        return goals;
    }

    /** The sum of the weights of all goals. */
    double allWeight() {
        return allWeight;
    }

    List<RatedOption> options() {
        return options;
    }

    /** The place of the one main desire; -1 when none or several are marked. */
    private static int main(List<GoalRow> goals) {
        int found = -1;
        for (int i = 0; i < goals.size(); i++) {
            if (goals.get(i).main()) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    private static GoalRow goal(Goal goal, Map<ObjectId, Double> trialWeights) {
        var id = new ObjectId(goal.getId());
        Integer said = goal.getWeight();
        double own = said == null ? 0 : said;
        double used = trialWeights.getOrDefault(id, own);
        if (!(used >= 0 && used <= LARGEST_WEIGHT)) {
            throw new IllegalArgumentException("a weight is 0 to 10");
        }
        return new GoalRow(
                id,
                Objects.requireNonNullElse(goal.getText(), ""),
                used,
                said == null ? OptionalInt.empty() : OptionalInt.of(said),
                Objects.requireNonNullElse(goal.getWeighedBy(), ""),
                goal.isMain(),
                used != own);
    }

    private RatedOption rated(TreatmentOption option) {
        Map<String, List<Rating>> ratings = ratings(option);
        var terms = new Term[goals.size()];
        var unrated = new ArrayList<String>();
        double rated = 0;
        double sum = 0;
        for (int i = 0; i < terms.length; i++) {
            GoalRow goal = goals.get(i);
            List<Rating> said = ratings.get(goal.id().value());
            if (said == null) {
                unrated.add(goal.text());
                continue;
            }
            terms[i] = term(goal, said);
            rated += goal.weight();
            sum += goal.weight() * terms[i].rating();
        }
        return new RatedOption(
                option,
                terms,
                List.copyOf(unrated),
                main < 0 ? Optional.empty() : Optional.ofNullable(terms[main]),
                rated > 0 ? 10 * sum / rated : Double.NaN,
                rated > 0 && rated >= ENOUGH * allWeight - AlignQuery.TIE);
    }

    /** What stands of the ratings, by goal, the newest last. */
    private static Map<String, List<Rating>> ratings(TreatmentOption option) {
        Map<String, List<Rating>> result = new HashMap<>();
        for (Rating rating : option.getRatings()) {
            if (!rating.isVoided() && rating.getGoal() != null) {
                result.computeIfAbsent(rating.getGoal().getId(), any -> new ArrayList<>(2))
                        .add(rating);
            }
        }
        result.values().forEach(said -> {
            if (said.size() > 1) {
                said.sort(OLDEST_FIRST);
            }
        });
        return result;
    }

    /** The newest word counts; what another clinician said otherwise stays beside it. */
    private static Term term(GoalRow goal, List<Rating> said) {
        Rating newest = said.getLast();
        List<Said> others = said.subList(0, said.size() - 1).stream()
                .filter(rating -> rating.getValue() != newest.getValue())
                .map(rating -> new Said(rating.getValue(), by(rating)))
                .toList();
        return new Term(goal.id(), goal.text(), goal.weight(), newest.getValue(), by(newest), others);
    }

    private static String by(Rating rating) {
        return Objects.requireNonNullElse(rating.getAuthor(), "");
    }

    /**
     * An option with its ratings, before it has a place.
     *
     * @param byGoal its term for each goal in the order of the goals, null where it is not rated; not changed by anybody
     * @param main the term of the main desire
     * @param score 0 to 100; no number when no rated goal has weight
     */
    record RatedOption(
            TreatmentOption option,
            Term[] byGoal,
            List<String> unrated,
            Optional<Term> main,
            double score,
            boolean ranked) {

        ObjectId id() {
            return new ObjectId(option.getId());
        }

        List<Term> terms() {
            return Arrays.stream(byGoal).filter(Objects::nonNull).toList();
        }

        String letter() {
            return Objects.requireNonNullElse(option.getLetter(), "");
        }

        /** What it is called; its letter when it has no name. */
        String name() {
            String name = Objects.requireNonNullElse(option.getName(), "");
            return name.isBlank() ? letter() : name;
        }

        /** -1 when the main desire is not rated, so that a rated option goes first. */
        int mainRating() {
            return main.map(Term::rating).orElse(-1);
        }
    }
}
