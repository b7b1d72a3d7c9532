package care.quarterback.desk.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.text.Sentences;
import care.quarterback.desk.report.Block.Heading;
import care.quarterback.testkit.ReportCases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of document in every stage of every scenario: what the list of kinds promises, and what the manual says of it. */
class DocumentKindTest {

    private static final Pattern RAW = Pattern.compile(
            "\\bnull\\b|[A-Z]{3,}_[A-Z]|\\{\\d\\}|\\b[a-z]+(\\.[a-z]+)+\\b=|00000000-|\\bOptional\\b|\\[\\]|\\(\\)");
    private static final Pattern NEVER = Pattern.compile(
            "\\bcovered\\b|stop taking|wrong doctor|the right choice|guarantee", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLEAN = Pattern.compile("[A-Za-z0-9]+(-[A-Za-z0-9]+)*");
    private static final Path MANUAL = Path.of("../../releng/docs/documents.md");
    private static final Path GOLDEN = Path.of("src/care/quarterback/desk/report");
    private static final Sentences WORDS = DocumentCases.SENTENCES;

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void whateverAStageHasUseForIsWholeAndInPeoplesWords(DocumentKind kind) {
        int made = 0;
        for (DocumentCases.Stage stage : DocumentCases.stages()) {
            for (Document document : stage.documents(kind)) {
                made++;
                String where = kind + " at " + stage.name();
                assertFalse(document.blocks().isEmpty(), where);
                assertFalse(document.title().isBlank(), where);
                for (int i = 0; i < document.blocks().size(); i++) {
                    Block block = document.blocks().get(i);
                    assertFalse(block.isEmpty(), where + " has an empty " + block);
                    boolean last = i + 1 == document.blocks().size();
                    assertFalse(
                            block instanceof Heading
                                    && (last || document.blocks().get(i + 1) instanceof Heading),
                            where + " has nothing under " + block);
                }
                String text = String.join("\n", document.passages());
                assertFalse(
                        RAW.matcher(text).find(),
                        () -> where + ": "
                                + RAW.matcher(text)
                                        .results()
                                        .map(found -> found.group())
                                        .toList() + "\n" + text);
                assertFalse(NEVER.matcher(text).find(), () -> where + "\n" + text);
                assertTrue(CLEAN.matcher(document.file()).matches(), document.file());
                assertTrue(document.file().endsWith("-" + kind.key()), document.file());
                assertTrue(
                        document.reading().ourWords().fleschKincaid()
                                <= (kind.reader() == DocumentKind.Reader.FAMILY ? 6 : 9),
                        () -> where + " reads at grade "
                                + document.reading().ourWords().fleschKincaid());
            }
        }
        assertTrue(made > 0 || kind.ofPractice(), "no stage of any scenario has a use for " + kind);
    }

    /** What each kind says at every stage; the family report has files of its own. */
    @ParameterizedTest
    @EnumSource(value = DocumentKind.class, mode = EnumSource.Mode.EXCLUDE, names = "FAMILY")
    void eachStageSaysWhatIsKept(DocumentKind kind) throws IOException {
        var said = new StringBuilder();
        for (DocumentCases.Stage stage : DocumentCases.stages()) {
            for (Document document : stage.documents(kind)) {
                said.append("=== ").append(stage.name()).append("\n");
                said.append(String.join("\n", document.passages())).append("\n");
            }
        }
        if (said.isEmpty()) {
            return; // a list about all cases
        }
        String name = kind.key() + ".golden.txt";
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(GOLDEN.resolve(name), said, StandardCharsets.UTF_8);
        }
        assertEquals(Files.readString(GOLDEN.resolve(name), StandardCharsets.UTF_8), said.toString());
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void hostileWordsAreTextAndAnEmptyCaseBreaksNothing(DocumentKind kind) {
        for (Document document : DocumentCases.of(ReportCases.hostile(), DocumentCases.ON, kind)) {
            assertTrue(CLEAN.matcher(document.file()).matches(), document.file());
        }
        DocumentCases.of(ReportCases.bare(), DocumentCases.ON, kind)
                .forEach(document -> assertFalse(document.passages().isEmpty()));
    }

    @Test
    void theManualSaysWhatThereIsAndWhen() throws IOException {
        String table = table();
        String manual = Files.readString(MANUAL, StandardCharsets.UTF_8);
        if (Boolean.getBoolean("golden.write")) {
            int from = manual.indexOf("| kind ");
            Files.writeString(MANUAL, manual.substring(0, from) + table, StandardCharsets.UTF_8);
            manual = Files.readString(MANUAL, StandardCharsets.UTF_8);
        }
        assertEquals(table, manual.substring(manual.indexOf("| kind ")));
    }

    private static String table() {
        List<DocumentCases.Stage> stages = DocumentCases.stages();
        var table = new StringBuilder("| kind | what it is |");
        stages.forEach(stage -> table.append(" ").append(stage.name()).append(" |"));
        table.append("\n|---|---|").append("---|".repeat(stages.size())).append("\n");
        List<DocumentKind> ofCases = Stream.of(DocumentKind.values())
                .filter(kind -> !kind.ofPractice())
                .toList();
        for (DocumentKind kind : ofCases) {
            List<String> cells = new ArrayList<>();
            for (DocumentCases.Stage stage : stages) {
                int count = stage.documents(kind).size();
                cells.add(count == 0 ? "" : count == 1 ? "x" : Integer.toString(count));
            }
            table.append("| `%s` | %s %s | %s |%n"
                    .formatted(
                            kind.key(),
                            kind.family().name().substring(0, 1)
                                    + kind.family().name().substring(1).toLowerCase(Locale.ROOT) + ".",
                            kind.about(WORDS),
                            String.join(" | ", cells)));
        }
        table.append("\n| list about all cases | what it is |\n|---|---|\n");
        Stream.of(DocumentKind.values())
                .filter(DocumentKind::ofPractice)
                .forEach(kind -> table.append("| `%s` | %s |%n".formatted(kind.key(), kind.about(WORDS))));
        return table.toString();
    }
}
