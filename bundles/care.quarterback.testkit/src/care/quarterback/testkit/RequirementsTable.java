package care.quarterback.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The two tables of the requirements: the rows, and the inputs of the scenarios. */
public final class RequirementsTable {

    private static final String FILE = "releng/docs/requirements.md";
    private static final int STATE = 8;
    private static final Pattern ROW = Pattern.compile("\\| S(C?)\\d.*");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private RequirementsTable() {}

    /** Whether a person can reach all of something, a part of it, or nothing. */
    public enum Reach {
        YES,
        PART,
        NO,
        /** There is nothing to be reached: nothing is recorded on purpose. */
        NONE;

        /** How much of them is reached; there is at least one. */
        public static <T> Reach of(List<T> all, Predicate<T> reached) {
            long count = all.stream().filter(reached).count();
            return count == all.size() ? YES : count == 0 ? NO : PART;
        }

        /** As the table writes it. */
        public String text() {
            return this == NONE ? "-" : name().toLowerCase(Locale.ROOT);
        }
    }

    /** The columns that say where a person reaches something. */
    public enum Column {
        WINDOW(5),
        COMMAND_LINE(6),
        PRINT(7);

        private final int at;

        Column(int at) {
            this.at = at;
        }
    }

    /**
     * A row of either table.
     *
     * @param cells the first lies before the first bar
     */
    public record Row(List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** "S66" or "SC1". */
        public String name() {
            return cells.get(1);
        }

        /** What is asked for, or entered. */
        public String asks() {
            return cells.get(2);
        }

        /** Features of the model: "Document.answers". */
        public List<String> places() {
            return codes(cells.get(3));
        }

        /** Those that enter it; empty where nobody does. */
        public List<String> commands() {
            return codes(cells.get(4));
        }

        /** What it says in a column. */
        public String reach(Column column) {
            return cells.get(column.at);
        }

        /** Whether it asks for a paper and not for something that is entered: its state says what became of the paper. */
        public boolean askedAsDocument() {
            return cells.size() > STATE && cells.get(STATE).matches("(printed|later):.*");
        }

        /** Whether it says that nothing is recorded, on purpose. */
        public boolean unrecorded() {
            return name().startsWith("SC") && commands().isEmpty();
        }
    }

    /** All rows, in their order. */
    public static List<Row> rows() {
        return SourceTree.here().lines(FILE).stream()
                .filter(line -> ROW.matcher(line).matches())
                .map(RequirementsTable::row)
                .toList();
    }

    private static Row row(String line) {
        return new Row(Stream.of(line.split("\\|")).map(String::strip).toList());
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell).results().map(match -> match.group(1)).toList();
    }

    /**
     * The rows where a column says something else than is true, each with what it should say; for a test to be empty. With
     * {@code -Dquarterback.requirements=write} the file is put right, and none is wrong.
     *
     * @param truth empty where it cannot be told from the code: then only the word is checked
     */
    public static List<String> wrong(Column column, Function<Row, Optional<Reach>> truth) {
        List<String> wrong = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line : SourceTree.here().lines(FILE)) {
            if (!ROW.matcher(line).matches()) {
                lines.add(line);
                continue;
            }
            Row row = row(line);
            Optional<Reach> right = row.unrecorded() ? Optional.of(Reach.NONE) : truth.apply(row);
            String cell = row.cells().get(column.at);
            boolean fits = right.isPresent()
                    ? cell.equals(right.get().text())
                    : Stream.of(Reach.values()).anyMatch(word -> cell.equals(word.text()));
            if (!fits) {
                wrong.add(row.name() + " " + row.asks() + ": "
                        + right.map(Reach::text).orElse("yes, part or no"));
            }
            lines.add(right.map(word -> with(line, column, word.text())).orElse(line));
        }
        if (wrong.isEmpty() || !"write".equals(System.getProperty("quarterback.requirements"))) {
            return wrong;
        }
        SourceTree.here().write(FILE, lines);
        return List.of();
    }

    private static String with(String line, Column column, String word) {
        String[] cells = line.split("\\|", -1);
        cells[column.at] = " " + word + " ";
        return String.join("|", cells);
    }
}
