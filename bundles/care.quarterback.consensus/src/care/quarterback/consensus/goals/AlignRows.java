package care.quarterback.consensus.goals;

import care.quarterback.model.value.ObjectId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Each option beside what matters to the patient. Immutable. It chooses nothing; a score is never printed for
 * families, and wherever it is shown, the author of the ratings stands beside it.
 *
 * @param why what is missing, as a sentence; for {@link State#INSUFFICIENT} only
 * @param goals the patient's goals with the weights that were used
 * @param options in rank order, those that could not be ranked last
 * @param difference between the first two ranked options, unrounded
 * @param nearTie the first two are closer than 5.0
 * @param higherOnMain which of the two is rated higher on the main desire; empty when neither, or no near tie
 * @param summary who leads and the smallest change of a weight that would alter it; the sentence under the bars
 * @param differing where clinicians rate one option differently for one goal, each a sentence
 * @param sentences the result as a nurse would say it, most important first
 */
public record AlignRows(
        State state,
        Optional<String> why,
        List<GoalRow> goals,
        List<OptionRow> options,
        OptionalDouble difference,
        boolean nearTie,
        Optional<ObjectId> higherOnMain,
        List<OpinionAlignment> opinions,
        List<Crossing> crossings,
        String summary,
        List<String> differing,
        List<String> sentences) {

    public AlignRows {
        goals = List.copyOf(goals);
        options = List.copyOf(options);
        opinions = List.copyOf(opinions);
        crossings = List.copyOf(crossings);
        differing = List.copyOf(differing);
        sentences = List.copyOf(sentences);
    }

    /** Whether there is enough to compare. */
    public enum State {
        OK,
        INSUFFICIENT
    }

    /**
     * A goal.
     *
     * @param weight the weight that was used, 0 to 10; 0 when nobody said it
     * @param own what the patient said; empty when not asked yet
     * @param weighedBy on whose word that is; may be empty
     * @param trial whether the weight that was used is a trial, differing from the patient's own
     */
    public record GoalRow(
            ObjectId id, String text, double weight, OptionalInt own, String weighedBy, boolean main, boolean trial) {}

    /**
     * An option.
     *
     * @param score 0 to 100, unrounded; empty when no rated goal has weight
     * @param ranked its rated goals carry at least 70 % of all weight
     * @param unrated goals without a rating, in the patient's words
     * @param sentence the option's place as a nurse would say it
     */
    public record OptionRow(
            ObjectId id,
            String letter,
            String name,
            OptionalDouble score,
            boolean ranked,
            List<String> unrated,
            List<Term> terms,
            String sentence) {

        public OptionRow {
            unrated = List.copyOf(unrated);
            terms = List.copyOf(terms);
        }
    }

    /**
     * One rated goal of an option: weight times rating, and who rated.
     *
     * @param others earlier ratings by other clinicians that say something else; the newest word counts
     */
    public record Term(ObjectId goal, String text, double weight, int rating, String by, List<Said> others) {

        public Term {
            others = List.copyOf(others);
        }
    }

    /** What a clinician said of an option and a goal. @param rating 0 to 10 */
    public record Said(int rating, String by) {}

    /** The score of the option an opinion recommends first; empty score when that option has none. */
    public record OpinionAlignment(int number, ObjectId option, String letter, OptionalDouble score) {}

    /**
     * The weight of a goal at which another option draws level with the first.
     *
     * @param side where the other option leads: above or below that weight
     * @param weight exact; two decimals on a screen
     * @param now the weight that was used
     * @param already the other option leads already over the goals that are rated for both; the first has its place by
     *     goals for which the other is not rated
     */
    public record Crossing(
            ObjectId goal,
            String text,
            ObjectId option,
            String letter,
            Side side,
            double weight,
            double now,
            boolean already,
            String sentence) {}

    /** On which side of the crossing weight the other option leads. */
    public enum Side {
        ABOVE,
        BELOW;

        /** The spelling of the command line's JSON. */
        public String key() {
            return this == ABOVE ? "above" : "below";
        }
    }
}
