package care.quarterback.presentation.goals;

import care.quarterback.consensus.goals.OptionGrid;
import care.quarterback.desk.chart.ChartRows;
import care.quarterback.desk.chart.ChartRows.GoalRow;
import care.quarterback.desk.chart.ChartRows.RatingRow;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.text.ScreenText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The options side by side: a column for each, a row for each goal with its importance, and a row for each fact. Every cell
 * can be filled in where it stands. Immutable.
 */
public record GoalGrid(List<Column> columns, List<Row> rows) {

    public GoalGrid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** An option. @param title its letter and its name */
    public record Column(ObjectId option, String title) {}

    /**
     * What the options are compared by.
     *
     * @param goal the goal; empty for a fact, which is known by its title
     * @param weight how much the goal matters, 0 to 10; empty while nobody said it, and for a fact
     * @param cells one for each column
     */
    public record Row(Optional<ObjectId> goal, String title, String weight, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What is said of one option.
     *
     * @param words as it would be typed; empty while nothing is said
     * @param note who says so; may be empty
     * @param name what a screen reader calls the cell
     */
    public record Cell(String words, String note, String name) {}

    /** @param facts of the same case as the rows */
    static GoalGrid of(ChartRows rows, OptionGrid facts, ScreenText text) {
        List<Column> columns = rows.options().stream()
                .map(option -> new Column(option.id(), text.of("matters.bar.title", option.letter(), option.name())))
                .toList();
        List<Row> all = new ArrayList<>();
        rows.goals()
                .forEach(goal -> all.add(new Row(
                        Optional.of(goal.id()),
                        title(goal, text),
                        goal.weight().map(weight -> Integer.toString(weight)).orElse(""),
                        Stream.iterate(0, at -> at < columns.size(), at -> at + 1)
                                .map(at -> rating(
                                        rows.options().get(at).ratings().stream()
                                                .filter(each -> each.goal().equals(goal.id()))
                                                .reduce((before, newest) -> newest),
                                        text.of("grid.rating", columns.get(at).title(), title(goal, text))))
                                .toList())));
        facts.rows()
                .forEach(fact -> all.add(new Row(
                        Optional.empty(),
                        fact.name(),
                        "",
                        columns.stream()
                                .map(column -> fact(
                                        Optional.ofNullable(fact.cells().get(column.option())),
                                        text.of("grid.fact", fact.name(), column.title()),
                                        text))
                                .toList())));
        return new GoalGrid(columns, all);
    }

    private static String title(GoalRow goal, ScreenText text) {
        return goal.main() ? text.of("matters.main", goal.text()) : goal.text();
    }

    private static Cell rating(Optional<RatingRow> rating, String name) {
        return new Cell(
                rating.map(said -> Integer.toString(said.value())).orElse(""),
                rating.map(RatingRow::author).orElse(""),
                name);
    }

    private static Cell fact(Optional<OptionGrid.Cell> cell, String name, ScreenText text) {
        return new Cell(
                cell.map(FactCell::words).orElse(""),
                cell.map(said -> OptionFacts.source(said, text)).orElse(""),
                name);
    }
}
