package care.quarterback.reports;

import care.quarterback.desk.report.FamilyReport;
import care.quarterback.desk.report.FamilyReport.Cell;
import care.quarterback.desk.report.FamilyReport.Section;
import care.quarterback.desk.report.FamilyReport.TopicRow;
import care.quarterback.desk.report.ShownText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The report as the design reads it: single texts by key, and for each table a list of rows by column. */
final class FamilyRows {

    private static final List<String> COLUMNS = List.of("a", "b", "c");
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}&&[^\\n]]|[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F]");

    private final Map<String, Object> texts = new LinkedHashMap<>();
    private final Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
    private final List<String> empty = new ArrayList<>();

    private final ShownText shown;

    FamilyRows(FamilyReport report, ShownText shown) {
        this.shown = shown;
        texts.put("title", report.title());
        texts.put("madeFor", lines(report.madeFor()));
        texts.put("smallPrint", lines(report.smallPrint()));
        texts.put("foot", report.page().foot());
        texts.put("box", "\u2610");
        section("summary", report.summary(), fact -> row("label", fact.label(), "text", lines(fact.sentences())));
        opinions(report.opinions());
        section("agreement", report.agreement(), point -> row("word", point.word(), "text", point.text()));
        section("goals", report.goals(), goal -> row("text", goal.text(), "importance", goal.importance()));
        section(
                "fits",
                report.fits(),
                fit -> row(
                        "option",
                        fit.option(),
                        "bar",
                        fit.bar().orElse(null),
                        "words",
                        fit.words(),
                        "because",
                        lines(fit.because())));
        section("next", report.next(), step -> row("when", step.when(), "text", step.text()));
        int[] number = {0};
        section(
                "questions",
                report.questions(),
                question -> row("n", ++number[0] + ".", "text", question.text(), "answer", lines(question.answer())));
        section("checklist", report.checklist(), text -> row("text", text));
        section("words", report.words(), word -> row("term", word.term(), "meaning", word.meaning()));
        section("closing", report.closing(), text -> row("text", text));
    }

    Map<String, Object> texts() {
        texts.replaceAll((key, text) -> printable(text));
        return texts;
    }

    Map<String, List<Map<String, Object>>> rows() {
        return rows;
    }

    /** Sections to leave out. */
    List<String> emptySections() {
        return List.copyOf(empty);
    }

    private <R> void section(String name, Section<R> section, Function<R, Map<String, Object>> row) {
        heading(name, section.heading(), section.notes());
        rows.put(name, section.rows().stream().map(row).toList());
        if (section.rows().isEmpty()) {
            empty.add(name);
        }
    }

    private void opinions(FamilyReport.OpinionTable table) {
        heading("opinions", table.heading(), table.notes());
        texts.put("topicTitle", table.topicTitle());
        List<Map<String, Object>> columns = new ArrayList<>();
        List<Map<String, Object>> stacked = new ArrayList<>();
        for (int i = 0; i < Math.min(COLUMNS.size(), table.doctors().size()); i++) {
            texts.put("doctor." + COLUMNS.get(i), table.doctors().get(i).name());
        }
        for (TopicRow topic : table.rows()) {
            Map<String, Object> row = row("topic", topic.topic());
            for (int i = 0; i < COLUMNS.size(); i++) {
                Cell cell = i < topic.cells().size() ? topic.cells().get(i) : new Cell("", "");
                row.put(COLUMNS.get(i), printable(cell.text()));
                row.put(COLUMNS.get(i) + "m", printable(cell.mark()));
            }
            columns.add(row);
            for (int i = 0; i < table.doctors().size(); i++) {
                stacked.add(row(
                        "topic",
                        topic.topic(),
                        "who",
                        table.doctors().get(i).name(),
                        "text",
                        topic.cells().get(i).text(),
                        "mark",
                        topic.cells().get(i).mark()));
            }
        }
        rows.put("topics", columns);
        rows.put("stacked", stacked);
        if (table.doctors().isEmpty()) {
            empty.add("opinions");
        }
    }

    private void heading(String name, String heading, List<String> notes) {
        texts.put(name + ".heading", heading);
        texts.put(name + ".notes", lines(notes));
    }

    /** Without control characters and marks that turn the direction of what follows, in letters that the print has. */
    private Object printable(Object value) {
        return value instanceof String text ? shown.of(UNPRINTABLE.matcher(text).replaceAll("")) : value;
    }

    private static String lines(List<String> sentences) {
        return String.join("\n", sentences);
    }

    private Map<String, Object> row(Object... pairs) {
        Map<String, Object> row = new HashMap<>();
        for (var pair = Arrays.asList(pairs).iterator(); pair.hasNext(); ) {
            row.put((String) pair.next(), printable(pair.next()));
        }
        return row;
    }
}
