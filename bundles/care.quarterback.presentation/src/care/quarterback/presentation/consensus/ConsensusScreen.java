package care.quarterback.presentation.consensus;

import care.quarterback.consensus.agreement.OpinionPairKey;
import care.quarterback.consensus.comparison.CompareRows.Mark;
import care.quarterback.consensus.comparison.Explanation;
import care.quarterback.consensus.comparison.WordComparison.Span;
import java.util.List;
import java.util.Optional;

/**
 * The opinions of a case side by side, as the screen shows them.
 *
 * @param title whose case it is
 * @param empty why there is nothing to compare; empty when there is
 * @param pairs each two opinions, by number
 * @param chosen the place of the pair the head speaks of; -1 without pairs
 * @param track the way to a consensus so far, then what is next
 * @param told the comparison told aloud
 * @param go what the button says that leads to the next step
 */
public record ConsensusScreen(
        String title,
        String empty,
        List<Pair> pairs,
        int chosen,
        List<Step> track,
        Explanation told,
        String go,
        List<Column> columns,
        List<Row> rows,
        Optional<ForkPicture> fork,
        String forkWords) {

    public ConsensusScreen {
        pairs = List.copyOf(pairs);
        track = List.copyOf(track);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The pair the head speaks of. */
    public Optional<Pair> pair() {
        return chosen < 0 ? Optional.empty() : Optional.of(pairs.get(chosen));
    }

    /**
     * Two opinions.
     *
     * @param title "1 and 2"
     * @param mark how they stand to each other, with {@code markWord}
     * @param result the class in words, with who stands behind it
     * @param sentence how the two stand to each other
     * @param warned a doctor has to look before anything is decided
     * @param confirmed a clinician's word is on record
     */
    public record Pair(
            OpinionPairKey key,
            String title,
            Mark mark,
            String markWord,
            String result,
            String sentence,
            boolean warned,
            boolean confirmed) {}

    /** One step on the way to a consensus. @param words "Asked 6 Apr 2026"; @param tip the step as a sentence */
    public record Step(String words, String tip, Progress progress) {}

    /** How a step stands. */
    public enum Progress {
        DONE,
        SKIPPED,
        NOW
    }

    /** An opinion. @param title "1 Dr Vandermolen"; @param note specialty, date, how it was given, what was known before */
    public record Column(int number, String title, String note) {}

    /** What the opinions say on one aspect. @param markWord the mark in words; @param sentence why the mark */
    public record Row(String title, Mark mark, String markWord, List<Cell> cells, String sentence) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** What one opinion says. @param only the words that the other opinion of the chosen pair does not have */
    public record Cell(String text, List<Span> only) {

        public Cell {
            only = List.copyOf(only);
        }
    }
}
