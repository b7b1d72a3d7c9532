package care.quarterback.consensus.decision;

import care.quarterback.model.Answer;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.surgery.IntentLog;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where the decision stands: what is still open before it, the decisions with their words, how sure the patient is, what the
 * family says, and what came of it. Immutable. It never chooses.
 *
 * @param summary the state in one or two sentences
 * @param readiness what has to be in place, in the order in which it is worked on
 * @param options each option on the table, and what the patient understood of it
 * @param deciders who may decide: the patient first, then representatives whose authority is on file
 * @param decisions oldest first
 * @param confidence how sure the patient felt, oldest first
 * @param talks what people close to the patient think; no votes
 * @param outcomes what was expected and what came
 * @param intents what the patient meant to do before and after a geriatrician's assessment
 */
public record DecisionRows(
        State state,
        String summary,
        List<Point> readiness,
        List<OptionRow> options,
        List<Decider> deciders,
        List<Decided> decisions,
        List<Sure> confidence,
        List<Talk> talks,
        List<Outcome> outcomes,
        IntentLog intents) {

    public DecisionRows {
        readiness = List.copyOf(readiness);
        options = List.copyOf(options);
        deciders = List.copyOf(deciders);
        decisions = List.copyOf(decisions);
        confidence = List.copyOf(confidence);
        talks = List.copyOf(talks);
        outcomes = List.copyOf(outcomes);
    }

    /** Where it stands. */
    public enum State {
        /** Nothing to choose between yet. */
        NOTHING_TO_DECIDE,
        /** Something is open that a decision should not go without. */
        NOT_READY,
        READY,
        /** Final. */
        DECIDED
    }

    /** True when nothing of the readiness is open. */
    public boolean ready() {
        return readiness.stream().allMatch(Point::met);
    }

    /** What a decision should not go without. The names are part of the command line's JSON. */
    public enum PointKind {
        REASONS_EXPLAINED,
        OPTIONS_UNDERSTOOD,
        GOALS_STATED,
        COVERAGE_KNOWN,
        /** Only when two opinions name different sides. */
        SIDES_AGREE,
        /** Only when somebody is noted down as the decider who may not decide. */
        DECIDER_VALID
    }

    /**
     * One point of the readiness.
     *
     * @param sentence how it stands
     * @param open what is missing, each a sentence
     * @param action what closes it; empty when it is met
     */
    public record Point(
            PointKind kind,
            boolean met,
            String sentence,
            List<String> open,
            String action,
            String rule,
            String source) {

        public Point {
            open = List.copyOf(open);
        }
    }

    /**
     * An option, and what the patient understood of it at the last check.
     *
     * @param reasons what doctors gave as reasons, each with the name
     * @param teachBack in the patient's own words
     */
    public record OptionRow(
            ObjectId id,
            String letter,
            String name,
            List<String> reasons,
            Answer explained,
            Answer understood,
            String teachBack,
            Optional<LocalDate> on,
            String sentence) {

        public OptionRow {
            reasons = List.copyOf(reasons);
        }
    }

    /** Who may decide. @param representative empty for the patient */
    public record Decider(String name, Optional<ObjectId> representative, String words) {}

    /** A decision as it was made. @param sentence who chose what, when, and whether it is final */
    public record Decided(
            LocalDate on,
            String option,
            String decider,
            String reason,
            String expectation,
            boolean last,
            String sentence) {}

    /**
     * How sure the patient felt.
     *
     * @param value 0 to 10
     * @param doubts what the patient missed of four things; empty when all four are there, or were not asked
     * @param asked whether the four were asked
     */
    public record Sure(String milestone, LocalDate on, int value, List<String> doubts, boolean asked, String sentence) {

        public Sure {
            doubts = List.copyOf(doubts);
        }
    }

    /** What somebody close to the patient thinks. @param option empty when it is about none in particular */
    public record Talk(Optional<LocalDate> on, String who, String option, String view, String concerns) {}

    /** What was expected and what came. @param due when to look; @param open nobody has looked yet */
    public record Outcome(ObjectId id, Optional<LocalDate> due, String expectation, boolean open, String sentence) {}
}
