package care.quarterback.consensus.comparison;

import care.quarterback.consensus.agreement.CodeFork;
import care.quarterback.consensus.agreement.PanelRow;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.model.ConsensusState;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.coverage.CoverageOutlook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything the comparison of a case's opinions shows, on the screen, in the report and on the command line.
 * Immutable. Computed results are suggestions.
 *
 * @param opinions by number; voided ones and those without a version are left out
 * @param pairs by first, then second number
 * @param secondLooks what each further opinion changed against the first, by number
 * @param independence one for each further opinion that was sought, by number
 * @param aspects in the order of the screen; an aspect that nobody speaks of is left out
 * @param explanation the whole told aloud
 * @param fork all coded diagnoses in the code tree; empty below two
 */
public record CompareRows(
        List<OpinionOfRecord> opinions,
        List<PairRow> pairs,
        List<SecondLook> secondLooks,
        PanelRow panel,
        List<IndependenceRow> independence,
        ConsensusRow consensus,
        ThirdOpinionRow thirdOpinion,
        List<AspectRow> aspects,
        Explanation explanation,
        Optional<CodeFork> fork) {

    public CompareRows {
        opinions = List.copyOf(opinions);
        pairs = List.copyOf(pairs);
        secondLooks = List.copyOf(secondLooks);
        independence = List.copyOf(independence);
        aspects = List.copyOf(aspects);
    }

    /** One line of the table: a cell for each opinion, in their order. */
    public record AspectRow(Aspect aspect, String title, List<Cell> cells, Mark mark, String sentence) {

        public AspectRow {
            cells = List.copyOf(cells);
        }
    }

    /** What one opinion says on an aspect; empty text when it says nothing. */
    public record Cell(int opinion, String text) {}

    /**
     * Whether a doctor knew what the others had said.
     *
     * @param warnings BLIND_CONFLICTS_WITH_REQUEST where an asked-for document gives the first opinion away
     * @param reveals when the earlier opinion was shown, each as a sentence
     */
    public record IndependenceRow(
            int opinion, IndependenceMode mode, List<Warning> warnings, List<String> changes, List<String> reveals) {

        public IndependenceRow {
            warnings = List.copyOf(warnings);
            changes = List.copyOf(changes);
            reveals = List.copyOf(reveals);
        }
    }

    /** A warning: its code in the catalogue of checks, what it is about, and the sentence. */
    public record Warning(String code, String subject, String sentence) {}

    /**
     * Where the talk between the doctors stands.
     *
     * @param id the consensus object the state was read from
     * @param until the day on which awaited results are due
     * @param requestOffered whether asking the doctors to talk is the next step
     * @param track the way so far, oldest first: each step that was taken or left out
     * @param sentence the state as a nurse would say it
     */
    public record ConsensusRow(
            Optional<ObjectId> id,
            ConsensusState state,
            ConsensusOutcome outcome,
            Optional<LocalDate> until,
            boolean overdue,
            boolean requestOffered,
            Optional<LocalDate> requestedOn,
            Optional<LocalDate> scheduledFor,
            Optional<LocalDate> heldOn,
            List<Point> agreed,
            List<Point> open,
            List<TrackRow> track,
            String sentence) {

        public ConsensusRow {
            agreed = List.copyOf(agreed);
            open = List.copyOf(open);
            track = List.copyOf(track);
        }
    }

    /**
     * One step on the way to a consensus.
     *
     * @param round 1 for the first attempt, 2 when the doctors were asked again; 0 for what was before any attempt
     * @param word the state in a word, for a breadcrumb
     * @param on when it came about; for what was left out, when that was written down; empty when nobody wrote the day down
     * @param by who recorded it, or on whose word; empty before anybody was asked
     * @param skipped the step was left out
     * @param reason why it was left out, or why there was no consensus
     * @param corrections what was recorded otherwise before, each a sentence
     * @param sentence all of it, as a nurse would say it
     */
    public record TrackRow(
            int round,
            ConsensusState state,
            String word,
            Optional<LocalDate> on,
            String by,
            boolean skipped,
            String reason,
            List<String> corrections,
            String sentence) {

        public TrackRow {
            corrections = List.copyOf(corrections);
        }
    }

    /** A point on which the doctors agree, or which is open: its topic in a word, and the words on record. */
    public record Point(String topic, String text) {}

    /**
     * Whether a third opinion is offered as the next step, and what Medicare or the plan would likely say.
     *
     * @param enabled never a prohibition: recording why the talk did not take place is one step
     * @param number of the opinion that would be sought, or is
     * @param sought somebody has begun to look for it
     */
    public record ThirdOpinionRow(boolean enabled, String why, CoverageOutlook coverage, int number, boolean sought) {}

    /** How the opinions' words on one aspect stand to each other. */
    public enum Mark {
        AGREE,
        REFINES,

        /** They speak of different diagnoses or treatments: the same word there is no agreement. */
        NO_COMPARISON,
        DIFFERS,
        ONLY_ONE
    }

    /** What is laid side by side, in the order of the screen. */
    public enum Aspect {
        DIAGNOSIS,
        CERTAINTY,
        RELIED_ON,
        TESTS_SEEN,
        TESTS_NOT_SEEN,
        TREATMENT,
        NEED,
        REASONS,
        BENEFITS,
        RISKS,
        ACCEPTED,
        ADVISED_AGAINST,
        LATER
    }
}
