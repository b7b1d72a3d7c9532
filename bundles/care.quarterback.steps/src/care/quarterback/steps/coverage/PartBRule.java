package care.quarterback.steps.coverage;

import care.quarterback.model.Answer;
import care.quarterback.steps.coverage.CoverageOutlook.CoverageResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Second and third opinions under Original Medicare, Part B, as a decision table that ships as data. Immutable.
 * Results are worded "likely" or "ask".
 */
public final class PartBRule {

    private static final String TABLE = "med-b-2-3.tsv";
    private static final int CONDITIONS = 7;

    private final String id;
    private final String source;
    private final List<Line> lines;

    private PartBRule(String id, String source, List<Line> lines) {
        this.id = id;
        this.source = source;
        this.lines = lines;
    }

    /** A line of the table: the conditions, the result, and the key of its sentence. */
    private record Line(List<String> conditions, CoverageResult result, String sentence) {

        boolean matches(List<String> facts) {
            for (int i = 0; i < CONDITIONS; i++) {
                if (!conditions.get(i).equals("-") && !conditions.get(i).equals(facts.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The result, and the key of its sentence in the texts of this feature. */
    public record PartBResult(CoverageResult result, String sentence) {}

    /** The shipped table. Reads a small file: keep the result. */
    public static PartBRule shipped() {
        try (var reader = new BufferedReader(
                new InputStreamReader(PartBRule.class.getResourceAsStream(TABLE), StandardCharsets.UTF_8))) {
            List<String> all = reader.lines().toList();
            return new PartBRule(
                    heading(all, "rule"),
                    heading(all, "source"),
                    all.stream()
                            .filter(line -> !line.startsWith("#"))
                            .map(PartBRule::line)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String heading(List<String> lines, String name) {
        String start = "# " + name + "\t";
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow()
                .substring(start.length());
    }

    private static Line line(String text) {
        List<String> cells = List.of(text.split("\t"));
        return new Line(
                cells.subList(0, CONDITIONS), CoverageResult.valueOf(cells.get(CONDITIONS)), cells.get(CONDITIONS + 1));
    }

    /** "MED-B-2/3". */
    public String id() {
        return id;
    }

    /** The citation. */
    public String source() {
        return source;
    }

    /** The first line that matches. */
    public PartBResult of(PartBFacts facts) {
        List<String> cells = List.of(
                cell(facts.partB()),
                cell(facts.excluded()),
                cell(facts.emergency()),
                cell(facts.procedure()),
                cell(facts.necessary()),
                cell(facts.accepts()),
                facts.soFar().name());
        return lines.stream()
                .filter(line -> line.matches(cells))
                .findFirst()
                .map(line -> new PartBResult(line.result(), line.sentence()))
                .orElseThrow();
    }

    private static String cell(boolean value) {
        return value ? "yes" : "no";
    }

    private static String cell(Answer value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /**
     * What the Part B rule looks at.
     *
     * @param excluded an excluded service, such as cosmetic surgery
     * @param procedure surgery or a major procedure is proposed
     * @param necessary whether a doctor says it is medically needed
     * @param accepts whether the doctor accepts Medicare
     * @param soFar what the opinions so far say on the need
     */
    record PartBFacts(
            Answer partB,
            boolean excluded,
            boolean emergency,
            boolean procedure,
            Answer necessary,
            Answer accepts,
            SoFar soFar) {

        /** The opinions so far, on the need for the procedure. */
        public enum SoFar {
            ONE,
            YES_AND_NO,
            WITH_NOT_NOW,
            SAME_NEED_OTHER_PROCEDURE,
            SAME_NEED_SAME_PROCEDURE,
            SAME_NEED_NO_PROCEDURE,
            NOT_STATED,
            THREE_OR_MORE
        }
    }
}
