package care.quarterback.itests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.itests.cli.Shell.Said;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many commands in one process, lists of cases in, calendars out, with the real store. */
class BatchTest {

    private static final String LIST = "Last name,First name,DOB,Question,Case no\n"
            + "Blum,Ada,1950-03-14,Why?,26-001\n"
            + "Cole,Ben,not a day,Why?,26-002\n";

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void store() throws IOException {
        shell = new Shell(folder);
        assertEquals(0, shell.run("init").exit());
        Files.writeString(folder.resolve("my cases.csv"), LIST);
    }

    private Said batch(String text) throws IOException {
        Files.writeString(folder.resolve("batch.txt"), text);
        return shell.run("batch", "batch.txt");
    }

    private static List<JsonNode> lines(Said said) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : said.out().lines().toList()) {
            nodes.add(new ObjectMapper().readTree(line));
        }
        return nodes;
    }

    @Test
    void eachLineIsAnsweredWithOneLineOfJson() throws IOException {
        Said said = batch("# a list, then what it made\n"
                + "import \"my cases.csv\" --dry-run\n"
                + "\n"
                + "import 'my cases.csv'\n"
                + "import \"my cases.csv\"\n"
                + "cases\n"
                + "plan 26-001\n"
                + "export 26-001 --as ics -o out.ics\n");
        List<JsonNode> lines = lines(said);
        assertEquals(6, lines.size(), said.out() + said.err());
        assertEquals(
                List.of(1, 1, 1, 0, 0, 0), // a row of the list is left out
                lines.stream().map(each -> each.get("exit").asInt()).toList());
        assertEquals(1, said.exit());
        assertEquals(2, lines.get(0).get("line").asInt());
        assertEquals("PARTLY", lines.get(1).at("/result/files/0/outcome").asText());
        assertEquals(
                "row 3, column “DOB”",
                lines.get(1).at("/result/files/0/items/1/at").asText());
        assertEquals(1, lines.get(3).at("/result/cases").size());
        assertEquals(
                lines.get(3).at("/result/cases/0/id").asText(),
                lines.get(4).at("/result/case").asText());
        String calendar = Files.readString(folder.resolve("out.ics"));
        assertTrue(calendar.startsWith("BEGIN:VCALENDAR\r\n"), calendar);
        assertFalse(calendar.contains("Blum"), calendar);
    }

    @Test
    void aLineThatFailsStopsNoOtherAndTheWorstCodeIsTold() throws IOException {
        Said said = batch("show nobody\nimport missing.csv\nno-such-command\nshow \"open\nbatch x\n"
                + "cases --home elsewhere\ncases\n");
        List<JsonNode> lines = lines(said);
        assertEquals(7, lines.size());
        assertEquals(3, said.exit(), said.out());
        assertEquals(
                List.of(2, 3, 2, 2, 2, 2, 0),
                lines.stream().map(each -> each.get("exit").asInt()).toList());
        lines.subList(2, 6).forEach(each -> assertTrue(each.get("messages").size() > 0, each.toString()));
    }

    @Test
    void casesAreHandedOverAfterTheirNumberWasSaidAndADoubleIsMerged() throws IOException {
        Files.writeString(
                folder.resolve("two.csv"),
                "Patient,DOB,Question,Case no,Owner\n"
                        + "\"Blum, Ada\",1950-03-14,Why?,26-001,A. Reyes\n"
                        + "\"Cole, Ben\",1950-03-15,Why?,26-002,A. Reyes\n");
        Files.writeString(
                folder.resolve("again.csv"), "Patient,DOB,Question,Case no\n\"Blum, A.\",1950-03-14,Why?,26-003\n");
        Said said = batch("import two.csv\nimport --new again.csv\n"
                + "handover --from \"A. Reyes\" --to \"R. Sato\"\n"
                + "handover --from \"A. Reyes\" --to \"R. Sato\" --yes\n"
                + "handover --from \"A. Reyes\" --to \"R. Sato\" --yes\n"
                + "merge 26-001 26-002 --yes\n"
                + "merge 26-001 26-003 --yes\n"
                + "audit --verify\n");
        List<JsonNode> lines = lines(said);
        assertEquals(2, lines.get(2).at("/result/count").asInt(), said.out());
        assertFalse(lines.get(2).at("/result/done").asBoolean());
        assertEquals(2, lines.get(3).at("/result/cases").size());
        assertEquals(2, lines.get(4).get("exit").asInt());
        assertEquals(3, lines.get(5).get("exit").asInt());
        assertEquals(
                "These two cases aren’t for the same person. The first names differ: Ada and Ben. The last names differ:"
                        + " Blum and Cole. The dates of birth are close: Tue, Mar 14, 1950 and Wed, Mar 15, 1950.",
                lines.get(5).at("/messages/0").asText());
        assertTrue(lines.get(6).at("/result/done").asBoolean(), said.out());
        assertTrue(lines.get(7).at("/result/verified").asBoolean());
    }

    @Test
    void noFileAndOtherLettersAreRefusedInWords() throws IOException {
        assertEquals(2, shell.run("batch", "nothing.txt").exit());
        Files.write(folder.resolve("latin.txt"), new byte[] {'s', 'h', 'o', 'w', ' ', (byte) 0xe9, '\n'});
        Said said = shell.run("batch", "latin.txt");
        assertEquals(2, said.exit());
        assertTrue(said.err().contains("UTF-8"), said.err());
    }
}
