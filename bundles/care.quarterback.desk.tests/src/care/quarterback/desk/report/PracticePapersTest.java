package care.quarterback.desk.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.testkit.Requirement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lists about the whole practice: what each says, and that nothing of it can be computed by a spreadsheet. */
class PracticePapersTest {

    private static final Path HERE = Path.of("src/care/quarterback/desk/report");
    private static PracticeSource source;

    private static synchronized PracticeSource source() {
        if (source == null) {
            source = PracticeCases.source(DocumentCases.ON);
        }
        return source;
    }

    static Stream<DocumentKind> kinds() {
        return Stream.of(DocumentKind.values()).filter(DocumentKind::ofPractice);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @Requirement({"S128", "S129"})
    void saysThis(DocumentKind kind) throws IOException {
        List<Document> documents = kind.of(source());
        assertEquals(1, documents.size());
        assertEquals("practice-" + kind.key(), documents.getFirst().file());
        for (Block block : documents.getFirst().blocks()) {
            assertFalse(block.isEmpty(), kind + " has an empty " + block);
            if (block instanceof Block.Table table) {
                table.rows().forEach(row -> assertEquals(table.heads().size(), row.size(), row.toString()));
                assertEquals(table.heads().size(), table.shares().size(), kind.key());
            }
        }
        if (kind != DocumentKind.RULES) { // grows with the rules, and says what they say
            golden(kind, documents.getFirst());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whereThereIsNothingThereIsNoList(DocumentKind kind) {
        var nothing = PracticeCases.source(DocumentCases.ON, PracticeCases.nothing(DocumentCases.ON));
        assertEquals(kind == DocumentKind.RULES ? 1 : 0, kind.of(nothing).size());
        assertEquals(List.of(), DocumentCases.stage("SC1 final").documents(kind));
    }

    @Test
    void theRulesToLookAtComeFirst() {
        Document rules = DocumentKind.RULES.of(source()).getFirst();
        List<List<String>> rows = SheetText.of(rules).getFirst().rows();
        assertTrue(
                rows.getFirst().getLast().startsWith("This rule is not verified"),
                rows.getFirst().toString());
        assertTrue(
                rows.getLast().getLast().startsWith("Checked "), rows.getLast().toString());
    }

    @Test
    void aSpreadsheetGetsTheTablesByTheirHeadings() {
        var sheets = SheetText.of(DocumentKind.TIME.of(source()).getFirst());
        assertEquals(
                List.of("Minutes", "Worksheet for paid coordination", "Doctors’ talks"),
                sheets.stream().map(SheetText.Sheet::name).toList());
        String text = SheetText.csv(sheets);
        assertTrue(text.startsWith("\uFEFFMinutes\r\nMonth,Case,Person,Minutes,Marked billable\r\n"), text);
        assertTrue(text.contains("Jun 2026,QB-2026-0099,N. Okonjo,20,20\r\n"), text);
    }

    @Test
    void whatASpreadsheetWouldComputeStaysWords() {
        var sheet = new SheetText.Sheet(
                "Notes",
                List.of("Note"),
                List.of(
                        List.of("=1+1"),
                        List.of("+1 555 0142"),
                        List.of("-2+3+cmd|' /C calc'!A0"),
                        List.of("@SUM(A1)"),
                        List.of("\t=1"),
                        List.of("-5"),
                        List.of("-"),
                        List.of("12.5%")));
        assertEquals(
                "\uFEFFNote\r\n'=1+1\r\n'+1 555 0142\r\n'-2+3+cmd|' /C calc'!A0\r\n'@SUM(A1)\r\n'\t=1\r\n-5\r\n-\r\n12.5%\r\n",
                SheetText.csv(List.of(sheet)));
    }

    private static void golden(DocumentKind kind, Document document) throws IOException {
        Path file = HERE.resolve("practice-" + kind.key() + ".golden.txt");
        String text = String.join("\n", document.passages()) + "\n";
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        }
        assertEquals(Files.readString(file, StandardCharsets.UTF_8), text);
    }
}
