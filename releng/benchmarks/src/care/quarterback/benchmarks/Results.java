package care.quarterback.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/** Writes each measurement as it is made: a line for the person who waits, and a row of tab-separated values. */
final class Results {

    private static final List<String> COLUMNS = List.of(
            "benchmark", "what", "state", "ours", "reference", "unit", "ratio", "goal", "result", "load", "note");

    private final Path file;
    private final PrintStream out;

    Results(Path file, PrintStream out) {
        this.file = file;
        this.out = out;
    }

    /**
     * What was measured.
     *
     * @param benchmark the name on the command line
     * @param state "warm" or "cold"
     * @param unit of both values
     */
    record Subject(String benchmark, String what, String state, String unit) {}

    /** A row with a reference; the ratio is ours divided by the reference. */
    void compared(Subject subject, double ours, double reference, Goal goal, String note) {
        double ratio = ours / reference;
        write(subject, List.of(number(ours), number(reference)), number(ratio), goal, goal.met(ours, ratio), note);
    }

    /** A row without a reference. */
    void alone(Subject subject, double ours, Goal goal, String note) {
        write(subject, List.of(number(ours), ""), "", goal, goal.met(ours, 0), note);
    }

    private void write(Subject subject, List<String> values, String ratio, Goal goal, String met, String note) {
        List<String> row = List.of(
                subject.benchmark(),
                subject.what(),
                subject.state(),
                values.get(0),
                values.get(1),
                subject.unit(),
                ratio,
                goal.toString(),
                met,
                Machine.load(),
                note);
        out.println(String.join(" | ", row));
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, String.join("\t", COLUMNS) + "\n");
            }
            Files.writeString(file, String.join("\t", row) + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Three digits that count. */
    static String number(double value) {
        if (value >= 100) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        return String.format(Locale.ROOT, value >= 10 ? "%.1f" : value >= 1 ? "%.2f" : "%.3f", value);
    }
}
