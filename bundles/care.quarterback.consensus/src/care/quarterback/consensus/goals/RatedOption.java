package care.quarterback.consensus.goals;

import care.quarterback.consensus.goals.AlignRows.Term;
import care.quarterback.model.TreatmentOption;
import care.quarterback.model.value.ObjectId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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
