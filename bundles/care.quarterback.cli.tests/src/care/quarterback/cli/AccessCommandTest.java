package care.quarterback.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessCommandTest {

    @TempDir
    private Path folder;

    private MemoryShell shell;

    @BeforeEach
    void twoCases() {
        shell = new MemoryShell(folder);
        shell.done("new", "--name", "Ada Blum", "--born", "1950-03-14", "--question", "Why?");
        shell.done("new", "--name", "Bert Kraus", "--born", "1951-03-14", "--question", "Why not?");
    }

    private List<String> texts(String... arguments) throws IOException {
        JsonNode looks = shell.json(arguments).get("looks");
        return StreamSupport.stream(looks.spliterator(), false)
                .map(each -> each.get("by").asText() + ": " + each.get("text").asText())
                .toList();
    }

    @Test
    void whoOpenedACaseOrLookedForANameIsListed() throws IOException {
        shell.as("Theo Lindqvist").done("plan", "Blum");
        shell.done("cases", "--query", "kraus");
        shell.as("Alma Reyes").done("show", "Kraus");
        assertEquals(List.of("Theo Lindqvist: Opened the case"), texts("access", "Blum"));
        assertEquals(List.of("Alma Reyes: Opened the case"), texts("access", "Kraus"));
        assertEquals(
                List.of("Theo Lindqvist: Searched for “kraus”", "Theo Lindqvist: Opened the case"),
                texts("access", "--by", "Theo Lindqvist"));
        assertEquals(3, texts("access").size());
        String said = shell.done("access", "Blum");
        assertTrue(said.contains("Theo Lindqvist") && said.contains("Blum, Ada"), said);
    }

    @Test
    void aCaseThatNobodyOpenedSaysSo() {
        assertEquals("Nobody has looked.", shell.done("access", "Blum").strip());
        assertEquals(
                "Nobody has looked.",
                shell.done("access", "--since", "2030-01-01").strip());
    }
}
