package care.quarterback.presentation.consensus;

import care.quarterback.core.consensus.Mark;
import java.util.List;
import java.util.Optional;

/**
 * The opinions of a case side by side, as the screen shows them.
 *
 * @param title whose case it is
 * @param status how the opinions stand to each other, a sentence
 * @param state where the talk between the doctors stands, a sentence
 * @param third whether a third opinion is offered, and why, a sentence
 * @param empty why there is nothing to compare; empty when there is
 */
public record ConsensusScreen(
        String title,
        String status,
        boolean differ,
        String state,
        String third,
        String empty,
        List<Column> columns,
        List<Row> rows,
        Optional<ForkPicture> fork,
        String forkWords,
        List<String> settle,
        List<String> goals) {

    public ConsensusScreen {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        settle = List.copyOf(settle);
        goals = List.copyOf(goals);
    }

    /** An opinion. @param title "1 Dr Vandermolen"; @param note specialty, date, how it was given */
    public record Column(int number, String title, String note) {}

    /** What the opinions say on one aspect. @param markWord the mark in words; @param sentence why the mark */
    public record Row(String title, Mark mark, String markWord, List<String> cells, String sentence) {

        public Row {
            cells = List.copyOf(cells);
        }
    }
}
