package care.quarterback.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesCommandTest {

    @TempDir
    private Path folder;

    private MemoryShell shell;

    @BeforeEach
    void twoCases() throws IOException {
        shell = new MemoryShell(folder);
        shell.done("new", "--name", "Ada Blum", "--born", "1950-03-14", "--question", "Why?");
        shell.done("new", "--name", "Bert Kraus", "--born", "1951-03-14", "--question", "Why not?");
    }

    @Test
    void whatChangedIsListedWithCaseAndPerson() throws IOException {
        JsonNode changes = shell.json("changes", "--since", "2020-01-01").get("changes");
        assertEquals(2, changes.size());
        JsonNode first = changes.get(0);
        assertEquals("OpenCase", first.get("command").asText());
        assertEquals("Opened the case", first.get("text").asText());
        assertEquals("DO", first.get("kind").asText());
        assertEquals(1, first.get("times").asInt());
        assertEquals("Alma Reyes", first.get("by").asText());
        String said = shell.done("changes", "--since", "2020-01-01");
        assertTrue(said.contains("Blum, Ada") && said.contains("Opened the case"), said);
    }

    @Test
    void whatOnePersonDidOneselfCanBeLeftOut() throws IOException {
        String day = "2020-01-01";
        assertEquals(
                0,
                shell.json("changes", "--since", day, "--others").get("changes").size());
        assertEquals(
                "Nothing has changed since then.",
                shell.done("changes", "--since", day, "--others").strip());
        assertEquals(
                1,
                shell.json("changes", "--since", day, "--limit", "1")
                        .get("changes")
                        .size());
        assertEquals(Exit.USAGE, shell.run("changes", "--limit", "0").exit());
    }

    @Test
    void aListThatEndsTooEarlySaysSo() {
        String cut = "There are more than the first 1";
        for (String each : new String[] {"cases", "changes", "worklist"}) {
            MemoryShell.Said said = shell.run(each, "--limit", "1");
            assertTrue(said.err().startsWith(cut), each + said.err());
            assertEquals("", shell.run(each, "--limit", "2").err(), each);
        }
        MemoryShell.Said codes = shell.run("codes", "search", "worn hip", "--limit", "1");
        assertTrue(codes.err().startsWith(cut), codes.err());
    }

    @Test
    void withoutADayItIsTheLastWorkingDay() throws IOException {
        assertEquals(
                "2026-03-20",
                shell.json("changes", "--on", "2026-03-23").get("since").asText());
    }
}
